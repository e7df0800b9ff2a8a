"""The app before everything else on the screen, when the citizen called for it elsewhere."""

from typing import Protocol


class Front(Protocol):
    def come(self) -> None:
        """Soon, where the surface has a window; a surface that has none stays as it is."""
        ...
