"""A desktop bundle by PyInstaller: Python, the app, and Flet's web client, in one folder.

It needs no Flutter and no network to be made or to run; the app opens in this machine's browser.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from client.packaging.plan import Plan

_DATA: Final = (
    ("flet.toml", "."),
    ("LICENSE", "."),
    ("assets", "assets"),
    ("client/i18n/words", "client/i18n/words"),
    ("client/preview/tab.js", "client/preview"),
)
_COLLECTED: Final = ("flet_web", "tzdata")
"""Packages whose files are read at run time."""
_LAZY: Final = (
    "flet_web.fastapi",
    "uvicorn.loops.asyncio",
    "uvicorn.lifespan.off",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.protocols.websockets.websockets_impl",
    "uvicorn.protocols.websockets.websockets_sansio_impl",
)


class NotFrozen(Exception):
    """PyInstaller ended badly; what it said is above."""


def frozen(plan: Plan, work: Path) -> Path:
    """The folder with the bundle in it. Raises `NotFrozen`."""
    results = work / "build" / "bundle"
    nothing = work / "build" / "no-native-client"
    nothing.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        # Flet's hook for PyInstaller would download a native client otherwise.
        "FLET_VIEW_PATH": str(nothing),
        "PYTHONPATH": str(work),
    }
    done = subprocess.run(  # noqa: S603 - PyInstaller, on our own files
        [sys.executable, "-m", "PyInstaller", *arguments(plan, work, results)],
        cwd=work,
        env=environment,
        check=False,
    )
    if done.returncode != 0:
        raise NotFrozen(f"PyInstaller ended with {done.returncode}.")
    return results


def arguments(plan: Plan, work: Path, results: Path) -> list[str]:
    build = work / "build" / "pyinstaller"
    told = ["main.py", "--onedir", "--noconfirm", "--name", plan.artifact]
    told += ["--distpath", str(results), "--workpath", str(build), "--specpath", str(build)]
    told += ["--icon", str(work / "assets" / "icon.png")]
    packages = ["client", *(["mock_server"] if plan.has_portal else [])]
    for source, there in _DATA:
        told += ["--add-data", f"{work / source}{os.pathsep}{there}"]
    for file in sorted(work.glob("client/*.json")):
        told += ["--add-data", f"{file}{os.pathsep}client"]
    for package in _COLLECTED:
        told += ["--collect-data", package]
    for package in packages:
        told += ["--collect-submodules", package]
    if plan.has_portal:
        told += ["--collect-data", "mock_server"]
    for module in _LAZY:
        told += ["--hidden-import", module]
    return told
