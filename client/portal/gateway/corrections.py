"""Telling the owner that something is wrong or missing."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.corrections import Correction, CorrectionId, Report, VoiceNoteId
from client.domain.uploads import Upload


class CorrectionsPortal(Protocol):
    async def corrections(self) -> Ready[tuple[Correction, ...]]: ...

    async def correction(self, correction: CorrectionId) -> Ready[Correction]: ...

    async def send_correction(self, report: Report, key: str) -> Correction:
        """`key` names the deed: sent again with the same words, it is one correction."""
        ...

    async def supply_documents(
        self, correction: CorrectionId, comment: str, files: tuple[Upload, ...], key: str
    ) -> Correction: ...

    async def appeal_correction(
        self, correction: CorrectionId, comment: str, key: str
    ) -> Correction: ...

    async def voice_note(self, note: VoiceNoteId) -> bytes:
        """The sound that went with a correction, a letter or a request. It is not kept here."""
        ...
