"""What has to be right in the project itself, on whatever machine it is built."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

from client.packaging.closure import closure
from client.packaging.configuration import dependencies
from client.packaging.findings import Finding, good, wrong
from client.packaging.phones import refused
from client.packaging.plan import Plan

_UNESCAPED: Final = "&<"
_LARGEST_ANDROID: Final = 2_100_000_000
"""What Google Play takes as a versionCode."""
_PICTURES: Final = (
    "icon.png",
    "icon_ios.png",
    "icon_android.png",
    "splash.png",
    "splash_dark.png",
)
_SMALLEST: Final = 1024


def project_findings(plan: Plan, project: dict[str, Any]) -> Iterator[Finding]:
    """`project` is the packed `pyproject.toml`."""
    yield from _versions(plan, project)
    yield from _texts(project["tool"]["flet"])
    yield from _permissions(project["tool"]["flet"])
    yield from _pictures(plan.root / "assets")
    yield from _portal(plan)
    yield from _dependencies(plan, project)


def _versions(plan: Plan, project: dict[str, Any]) -> Iterator[Finding]:
    ours, packed = plan.settings.app.version, project["project"]["version"]
    if ours == packed:
        yield good(f"version {ours}, build {plan.build_number}")
    else:
        yield wrong(
            f"flet.toml says version {ours}, pyproject.toml {packed}", "write the same in both"
        )
    if not 1 <= plan.build_number <= _LARGEST_ANDROID:
        yield wrong(
            f"build number {plan.build_number}", "1 to 2 100 000 000, higher than the last"
        )


def _texts(flet: dict[str, Any]) -> Iterator[Finding]:
    """The templates print every value as it is."""
    spoiled = [
        place for place, text in _all_texts(flet, "tool.flet") if set(text) & set(_UNESCAPED)
    ]
    for place in spoiled:
        yield wrong(
            f"{place} has a & or a <", "the package would not be valid XML; say it in words"
        )
    if not spoiled:
        yield good("texts can be printed into XML")


def _all_texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in cast("dict[str, Any]", value).items():
            yield from _all_texts(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for inner in cast("list[Any]", value):
            yield from _all_texts(inner, place)


def _permissions(flet: dict[str, Any]) -> Iterator[Finding]:
    named: dict[str, Any] = flet.get("android", {}).get("permission", {})
    if "location" in flet.get("permissions", []) or any("BACKGROUND" in name for name in named):
        yield wrong(
            "the package would ask for the location in the background",
            'list ACCESS_FINE_LOCATION yourself instead of permissions = ["location"]',
        )
    else:
        yield good("no location in the background")


def _pictures(assets: Path) -> Iterator[Finding]:
    absent = [name for name in _PICTURES if not (assets / name).is_file()]
    small = [
        name for name in _PICTURES if name not in absent and _width(assets / name) < _SMALLEST
    ]
    for name in absent:
        yield wrong(f"assets/{name} is missing", "draw it: 1024 pixels square, PNG")
    for name in small:
        yield wrong(f"assets/{name} is small", "1024 pixels square or more")
    if not absent and not small:
        yield good("icons and splash screens, light and dark")


def _width(picture: Path) -> int:
    """Of a PNG, from its header; it has no other place for it."""
    return int.from_bytes(picture.read_bytes()[16:20], "big")


def _portal(plan: Plan) -> Iterator[Finding]:
    profile = plan.profile
    if profile.inside is not None:
        yield good("the mock portal ships inside; nothing is asked of a network")
    elif profile.portal.partition("://")[2].endswith(".example"):
        yield wrong(
            f"profile {profile.name} is at {profile.portal}, which nobody can have",
            f'write the real portal into [profiles.{profile.name}] of flet.toml: portal = "https://..."',
        )
    else:
        yield good(f"at {profile.portal}, without the mock portal")


def _dependencies(plan: Plan, project: dict[str, Any]) -> Iterator[Finding]:
    if not plan.target.is_phone:
        return
    lines = dependencies(project, plan)
    lost = refused(closure(lines, plan.target), plan.target)
    for line in lost:
        yield wrong(line, "mark it with platform_system, or find one in pure Python")
    if not lost:
        yield good("every dependency can be installed on a phone")
