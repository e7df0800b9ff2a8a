"""Files in pieces: announced, sent, asked about, thrown away."""

import base64

from client.domain.forms import UploadId
from client.domain.transfers import Arrived
from client.portal.codec.uploads import read_arrived
from client.portal.contract.asking import Asking, part


class ContractUploads(Asking):
    async def begin_upload(self, name: str, media_type: str, size: int, key: str) -> Arrived:
        told = {"name": name, "media_type": media_type, "size": size}
        return await self._sent("POST", "/uploads", read_arrived, told, key=key)

    async def upload(self, upload: UploadId) -> Arrived:
        return (await self._read(f"/uploads/{part(upload)}", read_arrived)).value

    async def add_piece(self, upload: UploadId, offset: int, piece: bytes) -> Arrived:
        told = {"offset": offset, "content": base64.b64encode(piece).decode()}
        return await self._sent("PUT", f"/uploads/{part(upload)}/pieces", read_arrived, told)

    async def drop_upload(self, upload: UploadId) -> Arrived:
        return await self._sent("DELETE", f"/uploads/{part(upload)}", read_arrived)
