"""What a package is made of: every distribution that its target's requirements lead to.

`pip` resolves for a phone on the builder's machine with `platform_system` and the wheel's
platform exchanged and nothing else, so that is how the markers are read here.
"""

import importlib.metadata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from client.packaging.plan import Target

_PYTHON: Final = {"python_version": "3.14", "python_full_version": "3.14.6"}
"""What Flet 1.0.5 puts into a package for `requires-python >= 3.11`."""
_SYSTEMS: Final = {
    Target.APK: ("Android", "linux", "posix"),
    Target.AAB: ("Android", "linux", "posix"),
    Target.IPA: ("iOS", "darwin", "posix"),
    Target.IOS_SIMULATOR: ("iOS", "darwin", "posix"),
    Target.LINUX: ("Linux", "linux", "posix"),
    Target.MACOS: ("Darwin", "darwin", "posix"),
    Target.WINDOWS: ("Windows", "win32", "nt"),
}
"""`platform_system`, `sys_platform` and `os_name`."""


@dataclass(frozen=True, slots=True)
class Found:
    distribution: importlib.metadata.Distribution
    needed_by: str | None
    """`None` for what the project itself names."""

    @property
    def name(self) -> str:
        return canonicalize_name(self.distribution.name)

    @property
    def is_pure(self) -> bool:
        """Whether one wheel of it serves every machine."""
        wheel = self.distribution.read_text("WHEEL") or ""
        tags = [line.partition(":")[2].strip() for line in wheel.splitlines() if "Tag:" in line]
        return bool(tags) and all(tag.endswith("-none-any") for tag in tags)


@dataclass(frozen=True, slots=True)
class Closure:
    found: tuple[Found, ...]
    missing: tuple[str, ...]
    """Not installed here, so nothing can be said of it."""


def environment_of(target: Target) -> dict[str, str]:
    here = {name: str(value) for name, value in default_environment().items()}
    if target not in _SYSTEMS:
        return here
    system, platform, family = _SYSTEMS[target]
    there = {"platform_system": system, "sys_platform": platform, "os_name": family}
    return here | there | _PYTHON


def closure(requirements: Iterable[str], target: Target) -> Closure:
    environment = environment_of(target)
    found: dict[str, Found] = {}
    missing: list[str] = []
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(Requirement(line), None) for line in requirements]
    while waiting:
        wanted, needed_by = waiting.pop()
        if wanted.marker and not wanted.marker.evaluate({**environment, "extra": ""}):
            continue
        name = canonicalize_name(wanted.name)
        if (name, frozenset(wanted.extras)) in seen:
            continue
        seen.add((name, frozenset(wanted.extras)))
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(f"{name} (needed by {needed_by or 'pyproject.toml'})")
            continue
        found.setdefault(name, Found(distribution, needed_by))
        waiting += [(line, name) for line in _of(distribution, wanted.extras, environment)]
    return Closure(tuple(found[name] for name in sorted(found)), tuple(sorted(missing)))


def _of(
    distribution: importlib.metadata.Distribution, extras: set[str], environment: dict[str, str]
) -> list[Requirement]:
    lines = [Requirement(line) for line in distribution.requires or ()]
    wanted: list[Requirement] = []
    for line in lines:
        asked = [{**environment, "extra": extra} for extra in ("", *extras)]
        if line.marker is None or any(line.marker.evaluate(one) for one in asked):
            line.marker = None
            wanted.append(line)
    return wanted
