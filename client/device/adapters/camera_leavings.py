"""What a phone's camera leaves in files of its own. Flet 1.0.5 reads a picture or a film from
there and lets it lie."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_IN_CACHE: Final[tuple[str, ...]] = ("CAP*.jpg", "REC*.mp4", "MOV*.temp")
"""As Android's camera names them."""
_IN_DOCUMENTS: Final[tuple[str, ...]] = ("camera/pictures/*", "camera/videos/*")
"""As the iPhone's does."""


def throw_away_leavings(
    environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> None:
    """What cannot be deleted now is tried again the next time."""
    named = ("FLET_APP_STORAGE_CACHE", "FLET_APP_STORAGE_TEMP")
    places: dict[Path, tuple[str, ...]] = {
        Path(place): _IN_CACHE for name in named if (place := environment.get(name))
    }
    with contextlib.suppress(RuntimeError):  # nobody's home
        places[(home or Path.home()) / "Documents"] = _IN_DOCUMENTS
    for place, patterns in places.items():
        for pattern in patterns:
            _throw_away(place, pattern)


def _throw_away(place: Path, pattern: str) -> None:
    with contextlib.suppress(OSError):
        for left in place.glob(pattern):
            with contextlib.suppress(OSError):
                left.unlink()
