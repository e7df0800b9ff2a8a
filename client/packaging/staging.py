"""A copy of what ships, and of nothing else: `flet build` and PyInstaller work on it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from client.packaging.plan import Plan

_FILES: Final = ("main.py", "flet.toml", "LICENSE")
_FOLDERS: Final = ("assets", "client")
_STAYS: Final = frozenset({"client/packaging", "assets/readme"})
"""In the repository."""
_KEPT: Final = "build"
"""What the builder made last time, in the copy."""


def stage(plan: Plan, project: dict[str, Any], written: dict[str, bytes]) -> Path:
    """`written` are files made for this package, by their path in it."""
    import tomli_w  # noqa: PLC0415 - of the packaging extra; the checks name it when it is missing

    work = plan.work / "app"
    _empty(work)
    folders = (*_FOLDERS, "mock_server") if plan.has_portal else _FOLDERS
    for name in _FILES:
        shutil.copy2(plan.root / name, work / name)
    for name in folders:
        shutil.copytree(plan.root / name, work / name, ignore=_left(plan.root))
    settings = work / "flet.toml"
    settings.write_text(profiled(settings.read_text("utf-8"), plan.profile.name), "utf-8")
    (work / "pyproject.toml").write_text(tomli_w.dumps(project), "utf-8")
    for path, content in written.items():
        (work / path).write_bytes(content)
    return work


def profiled(text: str, name: str) -> str:
    """`flet.toml` of one package: it says which profile it is, and nothing of the others."""
    kept: list[str] = []
    keep = True
    for line in text.splitlines():
        if heading := re.match(r"\[([^\]]+)\]", line):
            keep = not heading[1].startswith("profiles.") or heading[1] == f"profiles.{name}"
        if not keep:
            continue
        if line.startswith("schema ="):
            kept += [line, f'profile = "{name}"']
        elif line.startswith("default_profile ="):
            kept.append(f'default_profile = "{name}"')
        else:
            kept.append(line)
    return "\n".join(kept).rstrip() + "\n"


def _empty(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for entry in folder.iterdir():
        if entry.name == _KEPT:
            continue
        if entry.is_dir():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _left(root: Path) -> Callable[[str, list[str]], set[str]]:
    def left(folder: str, names: list[str]) -> set[str]:
        inside = Path(folder).relative_to(root)
        return {name for name in names if _stays((inside / name).as_posix())}

    return left


def _stays(path: str) -> bool:
    drawn = path.startswith("assets/") and path.endswith(".svg")
    return drawn or path in _STAYS or path.endswith((".pyc", "__pycache__"))
