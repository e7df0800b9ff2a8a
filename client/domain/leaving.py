"""What can leave the device, as the citizen is told it; the stores are told the same (R-2.0).

`collected.toml` beside this file is what the stores' forms are made from. A test holds the two
together: neither can say less than the other.
"""

from enum import Enum
from typing import Final


class Leaves(Enum):
    IDENTITY = "identity"
    EMAIL = "email"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    REQUESTS = "requests"
    PHOTOS = "photos"
    FILES = "files"
    VOICE = "voice"
    LOCATION = "location"
    DEVICE = "device"
    SYSTEM = "system"
    USAGE = "usage"


ALWAYS: Final = frozenset({Leaves.IDENTITY, Leaves.DEVICE})
"""Without these there is no sign-in; everything else is the citizen's choice."""
