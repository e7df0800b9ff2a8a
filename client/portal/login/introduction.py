"""How this device introduces itself: what kind it is, in the citizen's own words (2.1.4)."""

from collections.abc import Mapping
from typing import Final

from client.device.identity import DeviceIdentity
from client.domain.languages import Language
from client.i18n import speaker

_NAMES: Final[Mapping[str, str]] = {
    "linux": "device.linux",
    "windows": "device.windows",
    "macos": "device.macos",
    "android": "device.android",
    "ios": "device.ios",
    "web": "device.web",
}


def introduction(platform: str, app_version: str, language: str) -> DeviceIdentity:
    """The citizen can rename it later in the list of sign-ins."""
    name = speaker(Language(language))(_NAMES.get(platform, "device.other"))
    return DeviceIdentity(name, platform, app_version)
