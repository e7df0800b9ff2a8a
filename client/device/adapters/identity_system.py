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


def system_here() -> str | None:
    """Name and version, as its maker writes them: "Debian GNU/Linux 12". No name of a host."""
    kind = platform_here()
    if kind == "linux":
        told = _linux()
    elif kind in {"windows", "macos"}:
        version = platform.mac_ver()[0] if kind == "macos" else platform.release()
        told = f"{'macOS' if kind == 'macos' else 'Windows'} {version}"
    else:
        told = f"{platform.system()} {platform.release()}"
    return re.sub(r"[^ -~]", "", told).strip()[:_LONGEST] or None


def _linux() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return "Linux"
