"""The real `flet build` on a staged package, with stand-ins around it, and what came out.

Without Flet's own template a two-file one is used: everything Flet decides is there, the native
files are not. The official one is taken where Flet has kept it, or where MYGOV_FLET_TEMPLATE says.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import flet.version

from client.packaging.building import command_for
from client.packaging.plan import Plan
from tests.client.packaging.toolchain import HOSTS, lay_out

PUBSPEC = """name: '{{ cookiecutter.project_name }}'
description: '{{ cookiecutter.pubspec_description }}'
version: 1.0.0+1
dependencies:
  flutter:
    sdk: flutter
"""
SENT_SINCE_1_0 = {
    "pubspec_description": "",
    "adaptive_icon_background": "#ffffff",
    "splash": None,
    "linux_categories": "Utility;",
    "linux_desktop_exec": "",
    "pwa_short_name": "",
}
"""An older template does not declare these, and cookiecutter would drop them."""


@dataclass(frozen=True)
class Rendered:
    code: int
    log: str
    told: dict
    """What Flet handed to the template."""
    calls: list[list[str]]
    flutter: Path
    staged: set[str]
    made: list[str]

    def call(self, *words: str) -> list[str]:
        return next(call for call in self.calls if all(word in call for word in words))


def official_template() -> Path | None:
    given = os.environ.get("MYGOV_FLET_TEMPLATE")
    if given:
        return Path(given)
    kept = Path(os.environ.get("FLET_CACHE_DIR") or Path.home() / ".flet" / "cache")
    version = flet.version.flet_version
    found = kept / "build-template" / f"v{version}" / "flet-build-template.zip"
    return found if found.is_file() else None


def render(
    plan: Plan, work: Path, folder: Path, *, official: Path | None = None, stops: bool = False
) -> Rendered:
    """`work` is the staged package. Twice in one folder is a second build.

    One that `stops` ends when everything is decided and nothing is written yet.
    """
    host = HOSTS.get(plan.target.value, "Linux")
    lay_out(folder, host, flet.version.flutter_version)
    calls = folder / "calls"
    calls.write_text("")
    template = folder / "template"
    if not template.exists():
        _official(official, template) if official else small_template(template)
    root = next(template.rglob("cookiecutter.json")).parent
    wanted = command_for(plan, work)[3:]
    done = subprocess.run(  # noqa: S603 - Flet's own builder
        [sys.executable, str(folder / "launch.py"), *wanted, "--template", str(root)],
        cwd=work,
        env=_inherited() | surroundings(folder, host, plan, stops=stops),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=300,
        check=False,
    )
    told = folder / "context.json"
    stage = work / "build" / "python-app"
    out = work / "build" / plan.target.value
    return Rendered(
        code=done.returncode,
        log=done.stdout,
        told=json.loads(told.read_text()) if told.is_file() else {},
        calls=[json.loads(line) for line in calls.read_text().splitlines()],
        flutter=work / "build" / "flutter",
        staged=_files(stage),
        made=sorted(file.name for file in out.iterdir()) if out.is_dir() else [],
    )


def _files(folder: Path) -> set[str]:
    return {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}


def _inherited() -> dict[str, str]:
    theirs = ("FLET_", "SERIOUS_", "ANDROID_", "JAVA_", "PYTHON", "STAND_IN_")
    return {k: v for k, v in os.environ.items() if not k.startswith(theirs)}


def surroundings(folder: Path, host: str, plan: Plan, *, stops: bool = False) -> dict[str, str]:
    """What leads `flet build` to the stand-ins."""
    return {
        "HOME": str(folder / "home"),
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        "JAVA_HOME": str(folder / "jdk"),
        "ANDROID_HOME": str(folder / "sdk"),
        "FLET_CACHE_DIR": str(folder / "cache"),
        "FLET_PYTHON_BUILD_MANIFEST": str(folder / "pythons.json"),
        "FLET_CLI_NO_RICH_OUTPUT": "1",
        "FLET_CLI_SKIP_FLUTTER_DOCTOR": "1",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "200",
        "STAND_IN_HOST": host,
        "STAND_IN_CALLS": str(folder / "calls"),
        "STAND_IN_CONTEXT": str(folder / "context.json"),
        "STAND_IN_NAME": plan.artifact,
    } | ({"STAND_IN_STOPS": "1"} if stops else {})


def small_template(folder: Path) -> None:
    inside = folder / "{{cookiecutter.out_dir}}"
    inside.mkdir(parents=True)
    declared = {"out_dir": "", "project_name": "", "pubspec_description": ""}
    (folder / "cookiecutter.json").write_text(json.dumps(declared))
    (inside / "pubspec.yaml").write_text(PUBSPEC)


def _official(source: Path, folder: Path) -> None:
    """A private copy; one that is older than Flet 1.0 is taught what it is sent."""
    if source.is_file():
        with zipfile.ZipFile(source) as packed:
            packed.extractall(folder)
    else:
        shutil.copytree(source, folder)
    declared = next(folder.rglob("cookiecutter.json"))
    known = json.loads(declared.read_text("utf-8"))
    absent = {key: value for key, value in SENT_SINCE_1_0.items() if key not in known}
    if not absent:
        return
    extensions = known.pop("_extensions", None)
    known.update(absent)
    if extensions is not None:
        known["_extensions"] = extensions
    declared.write_text(json.dumps(known, indent=2))
    pubspec = declared.parent / "{{cookiecutter.out_dir}}" / "pubspec.yaml"
    text = pubspec.read_text("utf-8").replace("project_description", "pubspec_description")
    pubspec.write_text(re.split(r"(?m)^# dart run flutter_launcher_icons", text)[0], "utf-8")
