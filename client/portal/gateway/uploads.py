"""Files on their way to the portal, in pieces."""

from typing import Protocol

from client.domain.forms import UploadId
from client.domain.transfers import Arrived


class UploadsPortal(Protocol):
    async def begin_upload(self, name: str, media_type: str, size: int, key: str) -> Arrived: ...

    async def upload(self, upload: UploadId) -> Arrived:
        """How much of it is there: where to go on."""
        ...

    async def add_piece(self, upload: UploadId, offset: int, piece: bytes) -> Arrived: ...

    async def drop_upload(self, upload: UploadId) -> Arrived: ...
