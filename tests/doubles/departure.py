"""Exports and closing in memory."""

from dataclasses import replace
from datetime import timedelta

from client.domain.answers import Ready
from client.domain.departure import (
    Closing,
    ClosingReason,
    ClosingState,
    Export,
    ExportFormat,
    ExportId,
    ExportState,
)
from client.portal.errors import NotFound, Refused
from tests.builders.departure import COPY, a_closing, an_export
from tests.doubles.step_up import FakeStepUp


class FakeDeparture(FakeStepUp):
    def __init__(self) -> None:
        super().__init__()
        self.held_exports: dict[ExportId, Export] = {}
        self.held_closing: Closing = a_closing()
        self.closing_reasons: list[ClosingReason | None] = []
        self.copies = dict(COPY)
        self._export_keys: dict[str, ExportId] = {}

    async def exports(self) -> Ready[tuple[Export, ...]]:
        return await self._answer(tuple(reversed(self.held_exports.values())), "exports")

    async def ask_for_export(self, key: str) -> Export:
        await self._asked("ask_for_export")
        if key in self._export_keys:
            return self.held_exports[self._export_keys[key]]
        if any(one.state is ExportState.PREPARING for one in self.held_exports.values()):
            raise Refused("conflict")
        ident = f"x-{len(self.held_exports) + 1}"
        made = an_export(ident, ExportState.PREPARING, progress=0)
        self.held_exports[made.id] = made
        self._export_keys[key] = made.id
        return made

    async def export_file(self, export: ExportId, form: ExportFormat) -> bytes:
        await self._asked("export_file", export)
        self.require_step_up()
        held = self.held_exports.get(export)
        if held is None or held.state is not ExportState.READY:
            raise NotFound("not_found")
        return self.copies[form]

    async def closing(self) -> Ready[Closing]:
        return await self._answer(self.held_closing, "closing")

    async def ask_for_closing(self, reason: ClosingReason | None, key: str) -> Closing:  # noqa: ARG002 - one deed a test
        await self._asked("ask_for_closing")
        self.require_step_up()
        if self.held_closing.state is ClosingState.SCHEDULED:
            raise Refused("conflict")
        self.closing_reasons.append(reason)
        self.held_closing = a_closing((self.as_of + timedelta(days=30)).date())
        return self.held_closing

    async def take_back_closing(self) -> Closing:
        await self._asked("take_back_closing")
        self.held_closing = replace(a_closing(), kept=self.held_closing.kept)
        return self.held_closing
