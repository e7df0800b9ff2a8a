"""Copies of one's data, and a cabinet that is to be closed."""

import hashlib
from datetime import date, timedelta

from client.domain.departure import (
    Closing,
    ClosingState,
    Export,
    ExportFile,
    ExportFormat,
    ExportId,
    ExportState,
    Kept,
)
from client.domain.languages import Text
from tests.builders.institutions import NOON

COPY = {ExportFormat.JSON: b'{"account":{}}', ExportFormat.PDF: b"%PDF-1.7 everything"}


def an_export(
    ident: str = "x-1", state: ExportState = ExportState.READY, *, progress: int = 100
) -> Export:
    ready = state is ExportState.READY
    files = [
        ExportFile(form, len(content), hashlib.sha256(content).hexdigest())
        for form, content in COPY.items()
    ]
    return Export(
        id=ExportId(ident),
        number="SM-2026-000001",
        state=state,
        progress=progress,
        asked_at=NOON,
        ready_at=NOON if ready else None,
        expires_at=NOON + timedelta(days=7) if ready else None,
        files=tuple(files) if ready else (),
    )


def a_closing(effective_on: date | None = None) -> Closing:
    return Closing(
        state=ClosingState.OPEN if effective_on is None else ClosingState.SCHEDULED,
        asked_at=None if effective_on is None else NOON,
        effective_on=effective_on,
        days=30,
        kept=(
            Kept(
                Text("Qəbzlər", "Receipts", "Квитанции"),
                Text("Qanun", "Law", "Закон"),
                date(2031, 11, 25),
            ),
            Kept(
                Text("Reyestrlər", "Registers", "Реестры"),
                Text("Siyasət", "Policy", "Политика"),
                None,
            ),
        ),
        goes=(Text("Girişlər", "Sign-ins", "Входы"),),
    )
