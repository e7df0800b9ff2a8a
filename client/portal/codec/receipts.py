"""A receipt's claims, and whether its words are those its hash is over."""

import hashlib
from typing import cast

from client.domain.consents import ConsentId
from client.domain.receipts import Receipt
from client.portal.codec.reading import (
    Record,
    broken,
    each,
    identifier,
    inside,
    moment,
    moment_or_none,
    text,
    whole_number,
    words,
    words_or_none,
)


def read_receipt_claims(claims: Record) -> Receipt:
    """Raises `PortalBroken`, also when words and hash do not belong together (CON-07)."""
    return inside(claims, "consent", _read)


def _read(record: Record) -> Receipt:
    _check_words(record)
    recipient, voen = inside(record, "recipient", _read_recipient)
    return Receipt(
        number=words(record, "number"),
        consent=ConsentId(identifier(record, "id")),
        allowed=words(record, "decision") == "allowed",
        citizen=words(record, "citizen"),
        recipient=recipient,
        voen=voen,
        provider=inside(record, "provider", text),
        attributes=each(record, "attributes", text),
        purpose=inside(record, "purpose", text),
        valid_to=moment_or_none(record, "valid_to"),
        decided_at=moment(record, "decided_at"),
        device=words_or_none(record, "device"),
        text=inside(record, "text", text),
        text_hash=words(record, "text_sha256"),
        event_seq=whole_number(record, "event_seq"),
        event_hash=words(record, "event_hash"),
    )


def _read_recipient(record: Record) -> tuple[str, str]:
    return words(record, "legal_name"), words(record, "voen")


def _check_words(record: Record) -> None:
    told, language = record.get("text"), record.get("language")
    shown = cast("Record", told).get(str(language)) if isinstance(told, dict) else None
    if not isinstance(shown, str):
        raise broken("text")
    if hashlib.sha256(shown.encode("utf-8", "replace")).hexdigest() != record.get("text_sha256"):
        raise broken("text_sha256")
