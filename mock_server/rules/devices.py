"""Where a citizen signs in from, as the client tells it: for their eyes, and proof of nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

LONGEST_NAME: Final = 60
_LONGEST: Final = 30
_NAMELESS: Final = "mygov"


@dataclass(frozen=True, slots=True)
class Device:
    name: str
    platform: str
    app_version: str

    def fields(self) -> dict[str, str]:
        return {
            "device_name": self.name,
            "platform": self.platform,
            "app_version": self.app_version,
        }


def device_from(told: Mapping[str, Any]) -> Device:
    platform = in_one_line(told.get("platform", ""), _LONGEST)
    return Device(
        name=in_one_line(told.get("device_name", ""), LONGEST_NAME) or platform or _NAMELESS,
        platform=platform,
        app_version=in_one_line(told.get("app_version", ""), _LONGEST),
    )


def in_one_line(text: str, longest: int) -> str:
    """Nothing invisible, nothing that turns the writing around, one line."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(shown.split())[:longest].strip()
