"""What the first frame has to import, against Flet itself: processor time, fresh interpreters."""

import subprocess
import sys

from tests.benchmarks.measuring import Result, ratio

FLET = "import flet as ft; ft.run, ft.Page, ft.Router, ft.component"
OURS = "from client.app import main_for"
ROUNDS = 9
MEASURE = "import time; t = time.process_time(); {}; print(time.process_time() - t)"


def first_frame() -> Result:
    return ratio(
        "imports of the first frame / import flet",
        lambda: _processor_time(OURS),
        lambda: _processor_time(FLET),
        aim=1.3,
        rounds=ROUNDS,
    )


def _processor_time(statement: str) -> float:
    command = [sys.executable, "-c", MEASURE.format(statement)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603 - our own interpreter
