"""Whether every dependency can be installed on a phone: pure, or with a wheel of Flet's own."""

from typing import Final

from client.packaging.closure import Closure, Found
from client.packaging.plan import Target

FORGED: Final = {
    "cffi": frozenset({"Android", "iOS"}),
    "cryptography": frozenset({"Android", "iOS"}),
    "markupsafe": frozenset({"Android", "iOS"}),
    "msgpack": frozenset({"Android", "iOS"}),
    "pillow": frozenset({"Android", "iOS"}),
}
"""Compiled packages with wheels for phones in Flet's index, of those that may occur here."""

PURE_TOO: Final = frozenset({"fonttools"})
"""Compiled here, and with a wheel of pure Python on the index: pip takes that for a phone."""


def refused(closure: Closure, target: Target) -> list[str]:
    """One line for each that a phone could not have. Empty is good."""
    system = "Android" if target.is_android else "iOS"
    native = [one for one in closure.found if not one.is_pure and one.name not in PURE_TOO]
    lines = [_line(one) for one in native if system not in FORGED.get(one.name, frozenset())]
    return lines + [
        f"{line} is not installed here, so it cannot be judged" for line in closure.missing
    ]


def _line(found: Found) -> str:
    by = found.needed_by or "pyproject.toml"
    version = found.distribution.version
    return f"{found.name} {version} (needed by {by}) is compiled and has no wheel for phones"
