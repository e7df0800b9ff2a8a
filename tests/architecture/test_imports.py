"""Who may import whom, and the proof that each contract can fail.

A copy of the project is broken on purpose, once per contract, and the contract has to name it.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

CONTRACTS = tuple(
    contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
)
PLANTED = {
    "client/domain/planted_neighbour.py": "import mock_server.world.clock",
    "client/domain/planted_layer.py": "import client.portal.errors",
    "client/domain/planted_flet.py": "import flet",
    "client/composition/planted_power.py": "import client.device.adapters.locator_flet",
    "client/composition/planted_asking.py": "import client.device.adapters.local_auth_flet",
    "client/storage/planted_http.py": "import httpx",
    "client/planted_utils/__init__.py": "",
    "client/features/planted_one/__init__.py": "import client.features.planted_two\n"
    "import client.device.adapters",
    "client/features/planted_two/__init__.py": "",
    "mock_server/world/planted_layer.py": "import mock_server.rules.faults",
    "mock_server/rules/planted_web.py": "import starlette",
}
NAMES_THE_BREAK = {
    "The client and the mock portal share a contract, not code": "planted_neighbour",
    "The client is layered": "planted_layer",
    "The mock portal is layered": "planted_layer",
    "Features do not know each other": "planted_one",
    "Flet is known to the shell, the hooks, the design system and the device adapters": (
        "planted_flet"
    ),
    "Only the portal package speaks HTTP": "planted_http",
    "Only the composition root knows implementations": "planted_one",
    "Who holds the device is asked through one adapter, chosen where powers are": "planted_asking",
    "A power of the device is reached through the permission engine alone": "planted_power",
    "The mock's rules and world know no web framework": "planted_web",
    "Packages are acyclic": ".domain -> .portal",
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", command, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def section_of(contract: str, report: str) -> str:
    """What the report says about one broken contract; empty if it is kept."""
    headline = rf"^{re.escape(contract)}\n-+\n(.*?)(?=^[^\n]+\n-+\n|\Z)"
    found = re.search(headline, report, re.DOTALL | re.MULTILINE)
    return found.group(1) if found else ""


@pytest.fixture(scope="module")
def broken_report(tmp_path_factory):
    copy = tmp_path_factory.mktemp("broken")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in ("client", "mock_server"):
        shutil.copytree(
            ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name, source in PLANTED.items():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text(source + "\n")
    return lint_imports(copy).stdout


def test_every_contract_is_kept():
    outcome = lint_imports(ROOT)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_contract_has_a_break_that_proves_it():
    assert set(NAMES_THE_BREAK) == set(CONTRACTS)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_a_broken_contract_names_the_break(broken_report, contract):
    assert NAMES_THE_BREAK[contract] in section_of(contract, broken_report), broken_report


def test_a_new_package_has_to_say_where_it_belongs(broken_report):
    assert "planted_utils" in section_of("The client is layered", broken_report)
