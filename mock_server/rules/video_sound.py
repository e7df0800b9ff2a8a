"""A little sound that a citizen sends while they speak: measured, and gone (R-3.8)."""

import base64
import io
import wave
from typing import Any, Final

Record = dict[str, Any]

LONGEST_MS: Final = 5_000
_A_SECOND: Final = 1_000


class NotSound(Exception):
    """It is no WAV, or too long for a piece."""


def milliseconds_of(content: str) -> int:
    """Raises `NotSound`."""
    try:
        with wave.open(io.BytesIO(base64.b64decode(content, validate=True))) as read:
            length = read.getnframes() * _A_SECOND // read.getframerate()
    except (ValueError, EOFError, wave.Error, ZeroDivisionError):
        raise NotSound from None
    if not 0 < length <= LONGEST_MS:
        raise NotSound
    return length


def seconds(room: Record) -> int:
    return room["heard_ms"] // _A_SECOND
