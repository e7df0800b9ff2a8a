"""Exports and closing as the portal tells them."""

import re
from typing import Final

from client.domain.departure import (
    Closing,
    ClosingReason,
    ClosingState,
    Export,
    ExportFile,
    ExportFormat,
    ExportId,
    ExportState,
    Kept,
)
from client.portal.codec.reading import (
    Record,
    broken,
    day_or_none,
    each,
    identifier,
    inside,
    moment,
    moment_or_none,
    one_of,
    text,
    whole_number,
    words,
    words_or_none,
)

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_ALL: Final = 100


def read_exports(record: Record) -> tuple[Export, ...]:
    return each(record, "exports", read_export)


def read_export(record: Record) -> Export:
    progress = whole_number(record, "progress")
    return Export(
        id=ExportId(identifier(record, "id")),
        number=words(record, "number"),
        state=one_of(record, "state", ExportState, ExportState.UNKNOWN),
        progress=max(0, min(progress, _ALL)),
        asked_at=moment(record, "asked_at"),
        ready_at=moment_or_none(record, "ready_at"),
        expires_at=moment_or_none(record, "expires_at"),
        files=each(record, "files", _read_file),
    )


def read_closing(record: Record) -> Closing:
    return Closing(
        state=one_of(record, "state", ClosingState),
        asked_at=moment_or_none(record, "asked_at"),
        effective_on=day_or_none(record, "effective_on"),
        days=whole_number(record, "days"),
        kept=each(record, "kept", _read_kept),
        goes=each(record, "goes", text),
    )


def written_reason(reason: ClosingReason | None) -> Record:
    return {"reason": None if reason is None else reason.value}


def _read_file(record: Record) -> ExportFile:
    digest = words_or_none(record, "sha256")
    if digest is not None and _SHA256.fullmatch(digest) is None:
        raise broken("sha256")
    size = None if record.get("size") is None else whole_number(record, "size")
    return ExportFile(one_of(record, "format", ExportFormat), size, digest)


def _read_kept(record: Record) -> Kept:
    return Kept(
        inside(record, "what", text), inside(record, "law", text), day_or_none(record, "until")
    )
