"""One consent's record: one recipient, one purpose, one set of data, about one person (CON-02)."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.world import later
from mock_server.world.accounts import by_fin
from mock_server.world.consenting import chain
from mock_server.world.consenting.examples import masked
from mock_server.world.consenting.tables import data_set, recipient
from mock_server.world.data import Text, text
from mock_server.world.world import World
from mock_server.world.writing import section_ref

Record = dict[str, Any]

COLLECTION: Final = "consents"
ANSWER_WITHIN: Final = timedelta(days=14)
REMINDERS: Final = (timedelta(days=14), timedelta(days=1))
"""So long before its end a citizen is told that a consent is about to run out (CON-06)."""
ENDED: Final = ("refused", "lapsed", "expired", "revoked", "inapplicable")


def of(world: World, fin: str) -> list[Record]:
    return world.store.records(COLLECTION, fin)


def drawn(  # noqa: PLR0913 - what a consent is about, each by name
    world: World,
    fin: str,
    offer: Record,
    set_id: str,
    *,
    request: str,
    at: datetime,
    child: Record | None = None,
) -> Record:
    """As it is asked for; not kept yet."""
    ident = world.chance.ident()
    subject = child or _self(world, fin)
    data = _data(world, fin, data_set(world, set_id), child)
    record: Record = dict.fromkeys(_LATER)
    record |= {
        "id": ident,
        "number": f"RZ-{at.year}-{ident[:8].upper()}",
        "request": request,
        "state": "requested",
        "subject": subject,
        "recipient": offer["recipient"],
        "data_set": data,
        "purpose": {"code": offer["id"], "text": offer["purpose"]},
        "legal_note": offer["legal_note"],
        "refusal_means": offer["refusal_means"],
        "requested_at": at.isoformat(),
        "answer_by": (at + ANSWER_WITHIN).isoformat(),
        "days": offer["days"],
        "max_days": offer["max_days"],
        "frequency": offer["frequency"],
        "max_uses": offer["max_uses"],
        "can_extend": offer["can_extend"],
        "needs_signature": offer["needs_signature"],
        "in_advance": False,
        "uses": 0,
        "steps": [],
    }
    record["statement"] = statement(world, fin, record)
    return record


_LATER: Final = (
    "decided_at", "valid_from", "valid_to", "last_used_at", "method", "language", "device",
    "text_sha256", "extends", "replaces", "replaced_by", "changes", "revocation",
)  # fmt: skip
"""What nobody knows when it is asked for."""


def moved(  # noqa: PLR0913 - what happened, by whom, when; and what else it changed
    world: World,
    fin: str,
    record: Record,
    state: str,
    actor: str,
    at: datetime,
    *,
    note: Text | None = None,
    **changed: Any,
) -> Record:
    """The record as it stands then: kept, with its step, and an event in the chain."""
    step = {"state": state, "at": at.isoformat(), "by": actor, "note": note}
    now = {**record, **changed, "state": state, "steps": [*record["steps"], step]}
    with world.store.transaction():
        world.store.put(COLLECTION, fin, record["id"], now)
        chain.appended(world, fin, now, actor, at.isoformat())
    return now


def asked(world: World, fin: str, record: Record, at: datetime) -> Record:
    return moved(world, fin, record, "requested", "recipient", at)


def allowed(  # noqa: PLR0913 - how a citizen said yes, each by name
    world: World,
    fin: str,
    record: Record,
    at: datetime,
    *,
    language: str,
    method: str,
    device: str | None,
    until: datetime | None = None,
    **changed: Any,
) -> Record:
    """For as long as was asked for, or shorter."""
    longest = at + timedelta(days=record["days"])
    end = min(until or longest, at + timedelta(days=record["max_days"]))
    for before in REMINDERS:
        later.plan(world, fin, "consent_ends", record["id"], end - before)
    return moved(
        world,
        fin,
        record,
        "active",
        "citizen",
        at,
        decided_at=at.isoformat(),
        valid_from=at.isoformat(),
        valid_to=end.isoformat(),
        method=method,
        language=language,
        device=device,
        text_sha256=text_hash(record, language),
        **changed,
    )


def statement(world: World, fin: str, record: Record) -> Text:
    account = _self(world, fin)
    who = recipient(world, record["recipient"])
    said: Text = {}
    for language, sentence in text("consent.statement").items():
        said[language] = sentence.format(
            citizen=account["name"],
            recipient=who["legal_name"],
            whose=_whose(record["subject"], language),
            data_set=record["data_set"]["name"][language],
            purpose=record["purpose"]["text"][language],
            days=record["days"],
            times=_times(record, language),
        )
    return said


def shown_text(record: Record, language: str) -> str:
    """The very words a citizen decides on: the sentence, then every value with its example."""
    lines = [record["statement"][language]]
    for one in record["data_set"]["attributes"]:
        example = one["example"]
        label = one["label"][language]
        lines.append(label if example is None else f"{label}: {example[language]}")
    return "\n".join(lines)


def text_hash(record: Record, language: str) -> str:
    return hashlib.sha256(shown_text(record, language).encode()).hexdigest()


def shown(world: World, record: Record) -> Record:
    """In the contract's words: the recipient as it stands now."""
    hidden = ("text_sha256", "language", "device", "days")
    told = {name: value for name, value in record.items() if name not in hidden}
    return {**told, "recipient": recipient(world, record["recipient"]), "days": record["days"]}


def _self(world: World, fin: str) -> Record:
    account = by_fin(world, fin)
    if account is None:
        raise KeyError(fin)
    name = f"{account['surname']} {account['given_name']} {account['patronymic']}".strip()
    return {"kind": "self", "name": name, "birth_date": account["birth_date"]}


def _data(world: World, fin: str, known: Record, child: Record | None) -> Record:
    ref = section_ref(known["section"])
    held = _entry_of(world, fin, known["section"], child)
    attributes = [
        {"key": key, "label": text(f"item.{key}"), "example": masked(held.get(key))}
        for key in known["items"]
    ]
    return {
        "id": known["id"],
        "name": known["name"],
        "register": ref["register"],
        "owner": ref["owner"],
        "attributes": attributes,
    }


def _entry_of(
    world: World, fin: str, section: str, child: Record | None
) -> Mapping[str, Record | None]:
    """Values by key, of the first entry; of a child's own where one is asked about."""
    held = world.store.get("sections", fin, section)
    for entry in held["entries"] if held else ():
        values: Record = {item["key"]: item["value"] for item in entry["items"]}
        named: Any = values.get("full_name")
        if child is None or (named is not None and named["text"] == child["name"]):
            return values
    return {}


def _whose(subject: Record, language: str) -> str:
    if subject["kind"] == "self":
        return text("consent.about_me")[language]
    return text("consent.about_child")[language].format(name=subject["name"])


def _times(record: Record, language: str) -> str:
    if record["max_uses"] is None:
        return text("consent.no_limit")[language]
    if record["max_uses"] == 1:
        return text("consent.once")[language]
    return text("consent.at_most")[language].format(count=record["max_uses"])
