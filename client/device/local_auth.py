"""The device's own question who holds it: a face, a finger, or its screen code.

Its answer is a yes or a no and nothing else, so it opens the cover of the app lock and no more:
what is encrypted here is encrypted with keys of the keyring or secure storage, never with it.
"""

from enum import Enum
from typing import Protocol


class Recognition(Enum):
    OWNER = "owner"
    CANCELLED = "cancelled"
    """By the citizen or by the system; it may be asked again."""
    SHUT = "shut"
    """Too many tries: the device wants its own code first, or some time."""
    NOT_SET = "not_set"
    """There is neither face nor finger nor code on this device."""
    NOT_HERE = "not_here"
    """This device, or this way of running the app, has no such thing."""
    NO_ANSWER = "no_answer"


class LocalAuth(Protocol):
    async def is_here(self) -> bool:
        """Asks the citizen nothing."""
        ...

    async def ask(self, reason: str) -> Recognition:
        """Shows the system's own question, with `reason` where the system shows one."""
        ...
