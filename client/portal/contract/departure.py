"""Exports and closing."""

from client.domain.answers import Ready
from client.domain.departure import Closing, ClosingReason, Export, ExportFormat, ExportId
from client.portal.codec.departure import read_closing, read_export, read_exports, written_reason
from client.portal.contract.asking import Asking, part
from client.portal.exchange import JSON, PDF

_MEDIA = {ExportFormat.JSON: JSON, ExportFormat.PDF: PDF}


class ContractDeparture(Asking):
    async def exports(self) -> Ready[tuple[Export, ...]]:
        return await self._read("/exports", read_exports)

    async def ask_for_export(self, key: str) -> Export:
        return await self._sent("POST", "/exports", read_export, key=key)

    async def export_file(self, export: ExportId, form: ExportFormat) -> bytes:
        path = f"/exports/{part(export)}/files/{form.value}"
        return (await self._exchange.read(path, media=_MEDIA[form])).body

    async def closing(self) -> Ready[Closing]:
        return await self._read("/closing", read_closing)

    async def ask_for_closing(self, reason: ClosingReason | None, key: str) -> Closing:
        told = written_reason(reason)
        return await self._sent("POST", "/closing", read_closing, told, key=key)

    async def take_back_closing(self) -> Closing:
        return await self._sent("DELETE", "/closing", read_closing)
