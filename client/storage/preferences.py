"""The citizen's choices about the app itself, in clear (STO-07): nothing personal is among them."""

from typing import Protocol

from client.domain.choices import Choices


class Preferences(Protocol):
    def read(self) -> Choices:
        """What was chosen; the defaults where nothing was, or where the file is damaged."""
        ...

    def write(self, choices: Choices) -> None:
        """Never raises: a choice that cannot be kept still holds until the app closes."""
        ...
