"""What Apple's player leaves in files of its own: audioplayers writes what it is given in memory
into the folder for what lasts a moment, named by five digits of a hash, and lets it lie."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from client.domain.sound import is_wav

_NAMED: Final = "[0-9a-f]" * 5
_HEAD: Final = 12


def throw_away_played(
    environment: Mapping[str, str] = os.environ, places: tuple[Path, ...] | None = None
) -> None:
    """What cannot be deleted now is tried again the next time."""
    named = ("FLET_APP_STORAGE_CACHE", "FLET_APP_STORAGE_TEMP")
    known = [Path(place) for name in named if (place := environment.get(name))]
    for place in (*known, *(_apples() if places is None else places)):
        with contextlib.suppress(OSError):
            for left in place.glob(_NAMED):
                _throw_away(left)


def _apples() -> tuple[Path, ...]:
    found = [Path(tempfile.gettempdir())]
    with contextlib.suppress(RuntimeError):  # nobody's home
        found.append(Path.home() / "Library" / "Caches")
    return tuple(found)


def _throw_away(left: Path) -> None:
    """Only sound: others name their files like that, too."""
    with contextlib.suppress(OSError):
        with left.open("rb") as read:
            ours = is_wav(read.read(_HEAD))
        if ours:
            left.unlink()
