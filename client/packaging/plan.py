"""What is to be packed: a target, a profile, a number. Everything else follows from these."""

import platform
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from client.settings import Profile, Settings

ROOT: Final = Path(__file__).parents[2]


class Target(Enum):
    APK = "apk"
    AAB = "aab"
    IPA = "ipa"
    IOS_SIMULATOR = "ios-simulator"
    LINUX = "linux"
    MACOS = "macos"
    WINDOWS = "windows"
    BUNDLE = "bundle"
    """A folder with its own Python that opens the app in this machine's browser."""

    @property
    def is_android(self) -> bool:
        return self in {Target.APK, Target.AAB}

    @property
    def is_ios(self) -> bool:
        return self in {Target.IPA, Target.IOS_SIMULATOR}

    @property
    def is_phone(self) -> bool:
        return self.is_android or self.is_ios


_HOSTS: Final = {
    Target.IPA: "Darwin",
    Target.IOS_SIMULATOR: "Darwin",
    Target.MACOS: "Darwin",
    Target.LINUX: "Linux",
    Target.WINDOWS: "Windows",
}
"""Where a target can be made; any machine will do for the others."""


@dataclass(frozen=True, slots=True)
class Plan:
    target: Target
    profile: Profile
    build_number: int
    settings: Settings
    root: Path = ROOT
    out: Path | None = None
    workshop: Path | None = None
    host: str = platform.system()

    @property
    def bundle_id(self) -> str:
        return self.settings.portal.redirect_scheme + self.profile.suffix

    @property
    def artifact(self) -> str:
        """A file's name without its ending."""
        return self.settings.app.name + self.profile.suffix.replace(".", "-")

    @property
    def name(self) -> str:
        return f"{self.profile.name}-{self.target.value}"

    @property
    def work(self) -> Path:
        """Kept between two runs: Gradle and Xcode go on from what they have."""
        return (self.workshop or self.root / "build" / "packaging") / self.name

    @property
    def results(self) -> Path:
        return (self.out or self.root / "build" / "packages") / self.name

    @property
    def needed_host(self) -> str | None:
        return _HOSTS.get(self.target)

    @property
    def has_portal(self) -> bool:
        """Whether the mock portal ships."""
        return self.profile.inside is not None
