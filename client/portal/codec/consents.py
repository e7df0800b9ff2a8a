"""Consents as the portal tells them, and decisions as the portal takes them."""

import json

from client.domain.consents import (
    Actor,
    Attribute,
    Changes,
    Consent,
    ConsentId,
    Consents,
    ConsentState,
    DataSet,
    DataSetId,
    Decision,
    Event,
    Giving,
    History,
    Licence,
    Method,
    Offer,
    OfferedSet,
    OfferId,
    Recipient,
    RequestId,
    Revocation,
    Sector,
    Step,
    Subject,
)
from client.domain.languages import Language
from client.portal.codec.institutions import read_institution, read_register
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    moment_or_none,
    one_of,
    text,
    whole_number,
    words,
    words_or_none,
)


def read_consents(record: Record) -> Consents:
    history = History(each(record, "events", _read_event), words(record, "head"))
    return Consents(read_decided(record), history)


def read_decided(record: Record) -> tuple[Consent, ...]:
    return each(record, "consents", read_consent)


def read_consent(record: Record) -> Consent:
    return Consent(
        id=ConsentId(identifier(record, "id")),
        number=words(record, "number"),
        request=RequestId(identifier(record, "request")),
        state=one_of(record, "state", ConsentState, ConsentState.UNKNOWN),
        subject=inside(record, "subject", _read_subject),
        recipient=inside(record, "recipient", _read_recipient),
        data_set=inside(record, "data_set", _read_data_set),
        purpose=inside(record, "purpose", lambda purpose: inside(purpose, "text", text)),
        legal_note=inside(record, "legal_note", text),
        statement=inside(record, "statement", text),
        refusal_means=inside(record, "refusal_means", text),
        requested_at=moment_or_none(record, "requested_at"),
        answer_by=moment_or_none(record, "answer_by"),
        decided_at=moment_or_none(record, "decided_at"),
        valid_from=moment_or_none(record, "valid_from"),
        valid_to=moment_or_none(record, "valid_to"),
        days=whole_number(record, "days"),
        max_days=whole_number(record, "max_days"),
        max_uses=_number_or_none(record, "max_uses"),
        uses=whole_number(record, "uses"),
        last_used_at=moment_or_none(record, "last_used_at"),
        can_extend=flag(record, "can_extend"),
        needs_signature=flag(record, "needs_signature"),
        method=_method(record),
        in_advance=flag(record, "in_advance"),
        extends=_consent_or_none(record, "extends"),
        replaces=_consent_or_none(record, "replaces"),
        replaced_by=_consent_or_none(record, "replaced_by"),
        changes=inside_or_none(record, "changes", _read_changes),
        revocation=inside_or_none(record, "revocation", _read_revocation),
        steps=each(record, "steps", _read_step),
    )


def read_offers(record: Record) -> tuple[Offer, ...]:
    return each(record, "offers", _read_offer)


def read_receipt(record: Record) -> str:
    return words(record, "receipt")


def written_decisions(decisions: tuple[Decision, ...], language: Language) -> Record:
    return {
        "language": language.value,
        "decisions": [
            {"consent": one.consent, "allow": one.allow, "shown_sha256": one.shown}
            for one in decisions
        ],
    }


def written_giving(giving: Giving, language: Language) -> Record:
    return {
        "offer": giving.offer,
        "data_sets": list(giving.data_sets),
        "until": giving.until.isoformat(),
        "language": language.value,
    }


def sealed(record: Record) -> str:
    """What an event's hash is over (RFC 8785, for text and whole numbers): untouched values."""
    told = {name: value for name, value in record.items() if name != "hash"}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _read_event(record: Record) -> Event:
    return Event(
        seq=whole_number(record, "seq"),
        consent=ConsentId(identifier(record, "consent")),
        state=one_of(record, "state", ConsentState, ConsentState.UNKNOWN),
        at=moment(record, "at"),
        previous=words(record, "previous"),
        hash=words(record, "hash"),
        sealed=_encodable(sealed(record)),
    )


def _encodable(told: str) -> str:
    """A lone surrogate has no bytes, so no hash is over it."""
    try:
        told.encode()
    except UnicodeEncodeError:
        raise broken("events") from None
    return told


def _read_subject(record: Record) -> Subject:
    return Subject(words(record, "kind") != "self", words(record, "name"))


def _read_recipient(record: Record) -> Recipient:
    return Recipient(
        institution=inside(record, "institution", read_institution),
        legal_name=words(record, "legal_name"),
        trade_name=words(record, "trade_name"),
        voen=words(record, "voen"),
        sector=one_of(record, "sector", Sector, Sector.UNKNOWN),
        licence=one_of(record, "licence", Licence, Licence.UNKNOWN),
        policy=words_or_none(record, "policy"),
    )


def _read_data_set(record: Record) -> DataSet:
    return DataSet(
        id=DataSetId(identifier(record, "id")),
        name=inside(record, "name", text),
        register=inside(record, "register", read_register),
        owner=inside(record, "owner", read_institution),
        attributes=each(record, "attributes", _read_attribute),
    )


def _read_attribute(record: Record) -> Attribute:
    return Attribute(
        key=identifier(record, "key"),
        label=inside(record, "label", text),
        example=inside_or_none(record, "example", text),
    )


def _read_step(record: Record) -> Step:
    return Step(
        state=one_of(record, "state", ConsentState, ConsentState.UNKNOWN),
        at=moment(record, "at"),
        by=one_of(record, "by", Actor, Actor.UNKNOWN),
        note=inside_or_none(record, "note", text),
    )


def _read_revocation(record: Record) -> Revocation:
    return Revocation(
        told_at=moment(record, "told_at"),
        erasure_asked=flag(record, "erasure_asked"),
        due=day(record, "due"),
        acknowledged_at=moment_or_none(record, "acknowledged_at"),
        erased_at=moment_or_none(record, "erased_at"),
    )


def _read_changes(record: Record) -> Changes:
    return Changes(each(record, "added", text), each(record, "removed", text))


def _read_offer(record: Record) -> Offer:
    return Offer(
        id=OfferId(identifier(record, "id")),
        recipient=inside(record, "recipient", _read_recipient),
        purpose=inside(record, "purpose", text),
        legal_note=inside(record, "legal_note", text),
        data_sets=each(record, "data_sets", _read_offered_set),
        days=whole_number(record, "days"),
        max_days=whole_number(record, "max_days"),
        needs_signature=flag(record, "needs_signature"),
    )


def _read_offered_set(record: Record) -> OfferedSet:
    return OfferedSet(
        id=DataSetId(identifier(record, "id")),
        name=inside(record, "name", text),
        owner=inside(record, "owner", read_institution),
        attributes=each(record, "attributes", text),
    )


def _number_or_none(record: Record, key: str) -> int | None:
    return None if record.get(key) is None else whole_number(record, key)


def _consent_or_none(record: Record, key: str) -> ConsentId | None:
    return None if record.get(key) is None else ConsentId(identifier(record, key))


def _method(record: Record) -> Method | None:
    return (
        None if record.get("method") is None else one_of(record, "method", Method, Method.UNKNOWN)
    )
