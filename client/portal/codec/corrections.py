"""Corrections as the portal tells them, and reports as the portal takes them."""

import base64
from collections.abc import Iterable
from typing import Any

from client.domain.cabinet import Code, Day, Money, SectionId, Value, Words, YesNo
from client.domain.corrections import (
    By,
    Changed,
    Correction,
    CorrectionId,
    CorrectionState,
    ProofFile,
    Report,
    Step,
    Subject,
    VoiceNoteId,
    Way,
)
from client.domain.uploads import Upload
from client.portal.codec.cabinet import read_section_ref, read_value
from client.portal.codec.institutions import read_institution
from client.portal.codec.reading import (
    Record,
    day,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    one_of,
    text,
    whole_number,
    words,
    words_or_none,
)


def read_corrections(record: Record) -> tuple[Correction, ...]:
    return each(record, "corrections", read_correction)


def read_correction(record: Record) -> Correction:
    section = inside(record, "section", read_section_ref)
    return Correction(
        id=CorrectionId(identifier(record, "id")),
        number=words(record, "number"),
        state=one_of(record, "state", CorrectionState, CorrectionState.UNKNOWN),
        title=inside(record, "title", text),
        section=section,
        subject=_read_subject(record, section.id),
        owner=inside(record, "owner", read_institution),
        way=one_of(record, "route", Way, Way.UNKNOWN),
        current=_value_or_none(record, "current"),
        sensitive=flag(record, "sensitive"),
        wanted=read_value({"value": record.get("wanted")}),
        sent_at=moment(record, "sent_at"),
        working_days=whole_number(record, "working_days"),
        deadline=day(record, "deadline"),
        steps=each(record, "steps", _read_step),
        changes=each(record, "changes", _read_changed),
    )


def written_report(report: Report) -> Record:
    subject = report.subject
    return {
        "section": subject.section,
        "entry": subject.entry,
        "item": subject.item,
        "wanted": written_value(report.wanted),
        "comment": report.comment,
        "files": written_files(report.files),
    }


def written_files(files: Iterable[Upload]) -> list[dict[str, Any]]:
    return [
        {
            "name": file.name,
            "media_type": file.media_type,
            "content": base64.b64encode(file.content).decode(),
            **({"transcript": file.transcript} if file.transcript else {}),
        }
        for file in files
    ]


def read_proof(record: Record) -> ProofFile:
    said = words_or_none(record, "transcript")
    note = None if record.get("voice_note") is None else identifier(record, "voice_note")
    spoken = None if note is None else VoiceNoteId(note)
    return ProofFile(words(record, "name"), whole_number(record, "size"), said, spoken)


def written_value(value: Value) -> Record:
    """Raises `TypeError` for a kind that nobody can ask for."""
    match value:
        case Words(written):
            return {"kind": "words", "text": written}
        case Code(written):
            return {"kind": "code", "text": written}
        case Day(when):
            return {"kind": "day", "date": when.isoformat()}
        case Money(qepik):
            return {"kind": "money", "qepik": qepik}
        case YesNo(yes):
            return {"kind": "yes_no", "yes": yes}
        case _:
            raise TypeError(type(value).__name__)


def _read_subject(record: Record, section: SectionId) -> Subject:
    entry = None if record.get("entry") is None else identifier(record, "entry")
    item = None if record.get("item") is None else identifier(record, "item")
    return Subject(section, entry, item)


def _read_step(record: Record) -> Step:
    return Step(
        state=one_of(record, "state", CorrectionState, CorrectionState.UNKNOWN),
        at=moment(record, "at"),
        by=one_of(record, "by", By, By.UNKNOWN),
        note=inside_or_none(record, "note", text),
        comment=words_or_none(record, "comment"),
        files=each(record, "files", read_proof),
    )


def _read_changed(record: Record) -> Changed:
    return Changed(
        entry=identifier(record, "entry"),
        item=identifier(record, "item"),
        title=inside_or_none(record, "title", text),
        label=inside(record, "label", text),
        sensitive=flag(record, "sensitive"),
        old=_value_or_none(record, "old"),
        new=_value_or_none(record, "new"),
    )


def _value_or_none(record: Record, key: str) -> Value | None:
    return None if record.get(key) is None else read_value({"value": record[key]})
