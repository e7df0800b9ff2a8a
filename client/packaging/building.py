"""Runs the builder: once, and again where the rendered project had to be amended."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from client.packaging.amendments import NotAsExpected, amendments
from client.packaging.bundle import frozen
from client.packaging.licences import written
from client.packaging.plan import Plan, Target
from client.packaging.staging import stage

_FLET: Final = "from flet.cli import main; main()"
_IOS: Final = {
    "MYGOV_IOS_TEAM_ID": "--ios-team-id",
    "MYGOV_IOS_PROVISIONING_PROFILE": "--ios-provisioning-profile",
    "MYGOV_IOS_CERTIFICATE": "--ios-signing-certificate",
    "MYGOV_IOS_EXPORT_METHOD": "--ios-export-method",
}


class NotBuilt(Exception):
    """The builder ended badly; what it said is above."""


def build(plan: Plan, project: dict[str, Any]) -> Path:
    """The folder with what was made. Raises `NotBuilt`."""
    work = stage(plan, project, written(plan, project))
    if plan.target is Target.BUNDLE:
        return frozen(plan, work)
    code = _flet_build(plan, work)
    rendered = work / "build" / "flutter"
    needed = amendments(plan, project)
    if needed and rendered.is_dir():
        # The first pass may have failed for want of just these.
        try:
            for amend in needed:
                amend(rendered)
        except NotAsExpected as reason:
            raise NotBuilt(f"The rendered project could not be amended: {reason}") from reason
        code = _flet_build(plan, work)
    if code != 0:
        raise NotBuilt(f"flet build ended with {code}.")
    return work / "build" / plan.target.value


def command_for(plan: Plan, work: Path) -> list[str]:
    line = [sys.executable, "-c", _FLET, "build", plan.target.value, str(work), "--yes", "-v"]
    if plan.target.is_ios:
        for variable, flag in _IOS.items():
            if value := os.environ.get(variable):
                line += [flag, value]
    return line


def _flet_build(plan: Plan, work: Path) -> int:
    environment = {**os.environ, "PYTHONUTF8": "1", "FLET_CLI_NO_RICH_OUTPUT": "1"}
    command = command_for(plan, work)
    done = subprocess.run(command, cwd=work, env=environment, check=False)  # noqa: S603 - Flet's own builder
    return done.returncode
