"""What a rendered project needs and no setting of Flet's can say.

Flet renders the native project only when its inputs have changed, so what is written into it
between two builds stays: the second build packs it.
"""

import hashlib
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from client.packaging.configuration import name_in
from client.packaging.plan import Plan
from client.packaging.store import collected, privacy_manifest

Amendment = Callable[[Path], None]

LANGUAGES: Final = ("az", "en", "ru")
_NOTIFICATIONS: Final = "flet-notifications"
_PATCH: Final = "flet-notifications-patch"
_EXACT: Final = re.compile(
    r'<uses-permission [^>]*"android\.permission\.SCHEDULE_EXACT_ALARM"[^>]*/>\s*'
)
_MANIFEST: Final = "PrivacyInfo.xcprivacy"
_LIKE: Final = "Assets.xcassets"
"""A resource every Flutter project has: ours are named wherever it is."""
_MENTIONED: Final = 4
"""In Xcode's list: the file, its part in the build, its group, the phase that copies it."""


class NotAsExpected(Exception):
    """The rendered project is of another shape than this was written for."""


def amendments(plan: Plan, project: dict[str, Any]) -> list[Amendment]:
    """Each may be done twice."""
    needed: list[Amendment] = []
    named = {name_in(line) for line in project["project"]["dependencies"]}
    if plan.target.is_phone and _NOTIFICATIONS in named:
        needed.append(notified)
    if plan.target.is_ios:
        usage = project["tool"]["flet"]["ios"]["info"]
        needed.append(lambda rendered: told_on_ios(rendered, usage))
    return needed


def notified(rendered: Path) -> None:
    """Receivers and desugaring for local notifications, by the package's own command."""
    try:
        subprocess.run(  # noqa: S603 - the package's own command, installed beside Flet
            [_PATCH, "--project-root", str(rendered)], check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotAsExpected(f"{_PATCH} did not work: {error}") from error
    without_exact_alarms(rendered)


def without_exact_alarms(rendered: Path) -> None:
    """The package's command asks for them in the app's name; our reminders can be minutes late."""
    manifest = rendered / "android" / "app" / "src" / "main" / "AndroidManifest.xml"
    if manifest.is_file():
        manifest.write_text(_EXACT.sub("", manifest.read_text("utf-8")), "utf-8")


def told_on_ios(rendered: Path, usage: dict[str, Any]) -> None:
    """The privacy manifest, and what each power is for in the language of the phone."""
    runner = rendered / "ios" / "Runner"
    project = rendered / "ios" / "Runner.xcodeproj" / "project.pbxproj"
    if not project.is_file():
        raise NotAsExpected("there is no Xcode project")
    (runner / _MANIFEST).write_bytes(privacy_manifest(collected()))
    text = with_resource(project.read_text("utf-8"), _MANIFEST, "text.xml")
    for place, language in enumerate(LANGUAGES):
        folder = runner / f"{language}.lproj"
        folder.mkdir(exist_ok=True)
        (folder / "InfoPlist.strings").write_text(strings(usage, place), "utf-8")
        text = with_resource(text, folder.name, "folder")
    project.write_text(text, "utf-8")


def strings(usage: dict[str, Any], place: int) -> str:
    """One language of texts written in three, with a dot between."""
    lines = [
        f'"{key}" = "{text.split(" · ")[place]}";'
        for key, text in usage.items()
        if key.endswith("UsageDescription")
    ]
    return "\n".join(lines) + "\n"


def with_resource(project: str, name: str, kind: str) -> str:
    """Raises `NotAsExpected`."""
    if f"/* {name} " in project or f"path = {name};" in project:
        return project
    lines = project.splitlines(keepends=True)
    mentioned = [line for line in lines if _LIKE in line]
    if len(mentioned) != _MENTIONED:
        raise NotAsExpected(f"{_LIKE} is named {len(mentioned)} times in the Xcode project")
    out: list[str] = []
    for line in lines:
        out.append(line)
        if _LIKE in line:
            ours = re.sub(r"\b[0-9A-F]{24}\b", lambda found: _ident(found[0], name), line)
            ours = ours.replace("folder.assetcatalog", kind).replace(_LIKE, name)
            out.append(ours)
    return "".join(out)


def _ident(theirs: str, name: str) -> str:
    return hashlib.sha256(f"{theirs} {name}".encode()).hexdigest()[:24].upper()
