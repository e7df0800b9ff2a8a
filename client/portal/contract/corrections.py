"""Corrections: reports, documents supplied, appeals."""

from client.domain.answers import Ready
from client.domain.corrections import Correction, CorrectionId, Report, VoiceNoteId
from client.domain.uploads import SOUND, Upload
from client.portal.codec.corrections import (
    read_correction,
    read_corrections,
    written_files,
    written_report,
)
from client.portal.contract.asking import Asking, part


class ContractCorrections(Asking):
    async def corrections(self) -> Ready[tuple[Correction, ...]]:
        return await self._read("/corrections", read_corrections)

    async def correction(self, correction: CorrectionId) -> Ready[Correction]:
        return await self._read(f"/corrections/{part(correction)}", read_correction)

    async def send_correction(self, report: Report, key: str) -> Correction:
        told = written_report(report)
        return await self._sent("POST", "/corrections", read_correction, told, key=key)

    async def supply_documents(
        self, correction: CorrectionId, comment: str, files: tuple[Upload, ...], key: str
    ) -> Correction:
        path = f"/corrections/{part(correction)}/documents"
        told = {"comment": comment, "files": written_files(files)}
        return await self._sent("POST", path, read_correction, told, key=key)

    async def appeal_correction(
        self, correction: CorrectionId, comment: str, key: str
    ) -> Correction:
        path = f"/corrections/{part(correction)}/appeal"
        return await self._sent("POST", path, read_correction, {"comment": comment}, key=key)

    async def voice_note(self, note: VoiceNoteId) -> bytes:
        reply = await self._exchange.read(f"/voice-notes/{part(note)}", media=SOUND)
        return reply.body
