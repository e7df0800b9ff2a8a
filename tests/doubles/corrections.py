"""Corrections of a portal in memory: one deed a key, and the citizen's moves where they may."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.corrections import (
    By,
    Correction,
    CorrectionId,
    CorrectionState,
    Report,
    VoiceNoteId,
)
from client.domain.uploads import Upload
from client.portal.errors import NotFound, Refused
from tests.builders.corrections import a_correction, a_step
from tests.doubles.asked import Asked


class FakeCorrections(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_corrections: dict[CorrectionId, Correction] = {}
        self.reports: list[Report] = []
        self.supplied: list[tuple[Upload, ...]] = []
        self.voice_notes: dict[VoiceNoteId, bytes] = {}
        self._deeds: dict[str, tuple[object, CorrectionId]] = {}

    async def corrections(self) -> Ready[tuple[Correction, ...]]:
        await self._asked("corrections")
        return self._ready(tuple(reversed(self.held_corrections.values())))

    async def correction(self, correction: CorrectionId) -> Ready[Correction]:
        await self._asked("correction", correction)
        return self._ready(self._of(correction))

    async def send_correction(self, report: Report, key: str) -> Correction:
        await self._asked("send_correction")
        if (known := self._known(key, report)) is not None:
            return known
        if any(
            one.is_open and one.subject == report.subject for one in self.held_corrections.values()
        ):
            raise Refused("already_under_review")
        number = len(self.held_corrections) + 1
        sent = a_correction(
            f"c-{number}",
            subject=report.subject,
            wanted=report.wanted,
            number=f"DZ-2026-{number:06}",
        )
        self.reports.append(report)
        return self._kept(sent, key, report)

    async def supply_documents(
        self, correction: CorrectionId, comment: str, files: tuple[Upload, ...], key: str
    ) -> Correction:
        await self._asked("supply_documents", correction)
        told = (comment, files)
        if (known := self._known(key, told)) is not None:
            return known
        one = self._in(correction, CorrectionState.NEED_DOCUMENTS)
        if all(file.is_sound for file in files):
            raise Refused("validation_failed", pointer="/body/files")
        self.supplied.append(files)
        return self._kept(_moved(one, CorrectionState.IN_REVIEW), key, told)

    async def appeal_correction(
        self, correction: CorrectionId, comment: str, key: str
    ) -> Correction:
        await self._asked("appeal_correction", correction)
        if (known := self._known(key, comment)) is not None:
            return known
        one = self._in(correction, CorrectionState.REFUSED)
        return self._kept(_moved(one, CorrectionState.APPEALED), key, comment)

    async def voice_note(self, note: VoiceNoteId) -> bytes:
        await self._asked("voice_note", note)
        if note not in self.voice_notes:
            raise NotFound("not_found")
        return self.voice_notes[note]

    def _of(self, correction: CorrectionId) -> Correction:
        if correction not in self.held_corrections:
            raise NotFound("not_found")
        return self.held_corrections[correction]

    def _in(self, correction: CorrectionId, state: CorrectionState) -> Correction:
        one = self._of(correction)
        if one.state is not state:
            raise Refused("conflict")
        return one

    def _known(self, key: str, told: object) -> Correction | None:
        if key not in self._deeds:
            return None
        before, made = self._deeds[key]
        if before != told:
            raise Refused("conflict")
        return self.held_corrections[made]

    def _kept(self, one: Correction, key: str, told: object) -> Correction:
        self.held_corrections[one.id] = one
        self._deeds[key] = (told, one.id)
        return one


def _moved(one: Correction, state: CorrectionState) -> Correction:
    return replace(one, state=state, steps=(*one.steps, a_step(state, by=By.CITIZEN)))
