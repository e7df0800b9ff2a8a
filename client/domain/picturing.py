"""A citizen who shows support one screen of the app: going there, taking it, bringing it back."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Picturing:
    taking: bool = False
    failed: bool = False
    taken: bytes | None = field(default=None, repr=False)
    """PNG, until the request for help has it. As personal as the screen was."""
