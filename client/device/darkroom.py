"""Pictures turned, cut and made smaller: on this device, by whoever can."""

from typing import Protocol

from client.domain.pages import Shot


class Darkroom(Protocol):
    @property
    def is_here(self) -> bool:
        """Whether turning and cutting is worth offering at all."""
        ...

    async def proof(self, shot: Shot) -> bytes | None:
        """Small, for the screen: turned, and what is to be cut off is in the dark. `None` when
        the picture cannot be opened."""
        ...

    async def develop(self, shot: Shot, side: int, quality: int) -> bytes | None:
        """Turned and cut, as a JPEG that tells nothing beside the picture, no side of it longer
        than `side` pixels. `quality` as JPEG has it. `None` as with `proof`."""
        ...

    async def as_jpeg(self, picture: bytes) -> bytes | None:
        """Of a JPEG or a PNG: what is transparent is white. `None` as with `proof`."""
        ...
