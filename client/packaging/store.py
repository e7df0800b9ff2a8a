"""What the stores are told of privacy, from the one list of what leaves the device."""

import csv
import io
import plistlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_LIST: Final = Path(__file__).parents[1] / "domain" / "collected.toml"
_HEAD: Final = (
    "Question ID (machine readable)",
    "Response ID (machine readable)",
    "Response value",
    "Answer requirement",
    "Human-friendly question label",
)
_REASONS: Final = {
    "NSPrivacyAccessedAPICategoryFileTimestamp": "C617.1",
    "NSPrivacyAccessedAPICategorySystemBootTime": "35F9.1",
    "NSPrivacyAccessedAPICategoryDiskSpace": "E174.1",
    "NSPrivacyAccessedAPICategoryUserDefaults": "CA92.1",
}
"""Files of the app's own container, time that passed, room before writing, the app's settings:
what Python and Flutter read there, by Apple's list of required reasons."""


@dataclass(frozen=True, slots=True)
class Collected:
    name: str
    apple: str
    apple_purposes: tuple[str, ...]
    play: tuple[str, str]
    play_purposes: tuple[str, ...]
    optional: bool
    powers: tuple[str, ...]
    """What a package has to ask a phone for."""


def collected(file: Path = _LIST) -> tuple[Collected, ...]:
    listed = tomllib.loads(file.read_text("utf-8"))
    return tuple(
        Collected(
            name=name,
            apple=one["apple"],
            apple_purposes=tuple(one["apple_purposes"]),
            play=(one["play"][0], one["play"][1]),
            play_purposes=tuple(one["play_purposes"]),
            optional=one["optional"],
            powers=tuple(one.get("powers", ())),
        )
        for name, one in listed.items()
    )


def privacy_manifest(every: tuple[Collected, ...]) -> bytes:
    """Apple's PrivacyInfo.xcprivacy. One entry a type: two things may be of the same."""
    types: dict[str, set[str]] = {}
    for one in every:
        types.setdefault(one.apple, set()).update(one.apple_purposes)
    told: dict[str, Any] = {
        "NSPrivacyTracking": False,
        "NSPrivacyTrackingDomains": [],
        "NSPrivacyCollectedDataTypes": [
            {
                "NSPrivacyCollectedDataType": f"NSPrivacyCollectedDataType{kind}",
                "NSPrivacyCollectedDataTypeLinked": True,
                "NSPrivacyCollectedDataTypeTracking": False,
                "NSPrivacyCollectedDataTypePurposes": [
                    f"NSPrivacyCollectedDataTypePurpose{purpose}" for purpose in sorted(purposes)
                ],
            }
            for kind, purposes in sorted(types.items())
        ],
        "NSPrivacyAccessedAPITypes": [
            {"NSPrivacyAccessedAPIType": kind, "NSPrivacyAccessedAPITypeReasons": [reason]}
            for kind, reason in _REASONS.items()
        ],
    }
    return plistlib.dumps(told)


def data_safety(every: tuple[Collected, ...]) -> str:
    """For Play's import. Nothing is shared: what a citizen sends goes to their portal alone."""
    rows = [
        ("PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA", "", "true"),
        ("PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT", "", "true"),
        ("PSL_DATA_COLLECTION_USER_REQUEST_DELETE", "", "true"),
    ]
    rows += [(question, answer, "true") for question, answer in (one.play for one in every)]
    for one in every:
        rows += _usage(one)
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\n")
    written.writerow(_HEAD)
    written.writerows((*row, "", "") for row in rows)
    return out.getvalue()


def _usage(one: Collected) -> list[tuple[str, str, str]]:
    about = f"PSL_DATA_USAGE_RESPONSES:{one.play[1]}"
    control = "OPTIONAL" if one.optional else "REQUIRED"
    return [
        (
            f"{about}:PSL_DATA_USAGE_COLLECTION_AND_SHARING",
            "PSL_DATA_USAGE_ONLY_COLLECTED",
            "true",
        ),
        (f"{about}:PSL_DATA_USAGE_EPHEMERAL", "", "false"),
        (f"{about}:DATA_USAGE_USER_CONTROL", f"PSL_DATA_USAGE_USER_CONTROL_{control}", "true"),
        *(
            (f"{about}:DATA_USAGE_COLLECTION_PURPOSE", purpose, "true")
            for purpose in one.play_purposes
        ),
    ]
