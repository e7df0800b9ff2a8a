"""Which drafts travel to a new device. Applications need not: the portal keeps those."""

from collections.abc import Mapping
from typing import Final

from client.features.corrections.model import Form
from client.features.letters.model import Draft

PORTABLE: Final[Mapping[str, type]] = {"letter": Draft, "correction": Form}
"""By the first part of a draft's name."""
