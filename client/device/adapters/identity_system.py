"""What kind of device this is: from the interpreter, without a name of a host or a person."""

import platform
import re
import sys
from collections.abc import Mapping
from typing import Final

_KINDS: Final[Mapping[str, str]] = {
    "Linux": "linux",
    "Windows": "windows",
    "Darwin": "macos",
    "Android": "android",
    "iOS": "ios",
    "iPadOS": "ios",
}

_LONGEST: Final = 60


def platform_here() -> str:
    """One of the contract's plain words; "other" for what we do not know."""
    if hasattr(sys, "getandroidapilevel"):
        return "android"  # CPython below 3.13 calls itself Linux there
    return _KINDS.get(platform.system(), "other")


def in_plain_letters(told: str) -> str | None:
    """As a header can carry it."""
    return re.sub(r"[^ -~]", "", told).strip()[:_LONGEST] or None
