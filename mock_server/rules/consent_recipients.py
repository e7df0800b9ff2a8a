"""The other side of a consent: who asks, who queries, who hears of a withdrawal (2.7, DIS-02)."""

from datetime import datetime
from typing import Any, Final

from mock_server.rules import consents, messages, privacy_news
from mock_server.rules.consents import NothingThere
from mock_server.world import World, using
from mock_server.world.accounts import by_fin
from mock_server.world.consenting import chain, records
from mock_server.world.consenting.records import COLLECTION
from mock_server.world.consenting.tables import (
    DATA_SETS,
    RECIPIENTS,
    data_set,
    offer,
    offers,
    recipient,
)
from mock_server.world.data import table, text

Record = dict[str, Any]

LICENCES: Final = ("active", "suspended", "left")


class NoConsent(Exception):
    """Nothing allows this transfer. It was written down as an attempt."""


class NotRevoked(Exception):
    """There is nothing to acknowledge or to erase."""


def ask(world: World, fin: str, offer_id: str) -> str:
    """A request arrives; its id. Raises `NothingThere`."""
    known, account = offer(offer_id), by_fin(world, fin)
    if known is None or account is None:
        raise NothingThere
    child = _first_child(world, fin) if known["for_child"] else None
    if known["for_child"] and child is None:
        raise NothingThere
    request, now = world.chance.ident(), world.clock.now()
    with world.store.transaction():
        made = [
            records.drawn(world, fin, known, set_id, request=request, at=now, child=child)
            for set_id in known["sets"]
        ]
        for drawn in made:
            records.asked(world, fin, drawn, now)
        privacy_news.asked(world, fin, made[0])
        messages.send(world, fin, "sms", "consent_asked", name=_name(world, known["recipient"]))
    return request


def query(world: World, ident: str, fin: str, set_id: str) -> Record:
    """The log entry of what was given. Raises `NothingThere`, or `NoConsent` after noting it."""
    try:
        known, who = data_set(world, set_id), recipient(world, ident)
    except KeyError:
        raise NothingThere from None
    if by_fin(world, fin) is None:
        raise NothingThere
    consents.settled(world, fin)
    held = [
        one
        for one in records.of(world, fin)
        if one["recipient"] == ident and one["data_set"]["id"] == set_id
    ]
    with world.store.transaction():
        active = next((one for one in held if _allows(one)), None)
        why = _refusal(who, held, active)
        entry = using.entry(
            world,
            at=world.clock.now(),
            kind="consent",
            recipient=ident,
            section=known["section"],
            attributes=[text(f"item.{key}") for key in known["items"]],
            purpose=(active or (held[-1] if held else _nothing(ident)))["purpose"]["text"],
            basis=text("use.basis.consent"),
            consent=_evidence(world, fin, active or (held[-1] if held else None)),
            refusal=None if why is None else table("use_refusals")[why],
        )
        using.keep(world, fin, entry)
        if active is not None and why is None:
            _count(world, fin, active)
        said = "data_used" if why is None else "data_refused"
        messages.send(world, fin, "sms", said, name=_name(world, ident))
        privacy_news.used(world, fin, entry)
    if why is not None:
        raise NoConsent(why)
    return entry


def acknowledge(world: World, ident: str) -> None:
    _answered(world, ident, "acknowledged_at", "acknowledged")


def confirm_erasure(world: World, ident: str) -> None:
    _answered(world, ident, "erased_at", "erased")


def turn_licence(world: World, ident: str, licence: str) -> None:
    """Whoever loses it loses what was allowed to them, too. Raises `NothingThere`."""
    known = world.store.get(RECIPIENTS, "", ident)
    if known is None:
        raise NothingThere
    now = world.clock.now()
    with world.store.transaction():
        world.store.put(RECIPIENTS, "", ident, {**known, "licence": licence})
        for fin, one in list(world.store.everybody(COLLECTION)):
            if licence == "active" or one["recipient"] != ident:
                world.store.put(COLLECTION, fin, one["id"], one)  # the list has changed
            elif one["state"] not in records.ENDED:
                note = table("consent_notes")["licence_lost"]
                records.moved(world, fin, one, "inapplicable", "portal", now, note=note)
                privacy_news.ended(world, fin, one)


def change_data_set(world: World, set_id: str, items: list[str]) -> None:
    """Consents to the old set end, and their citizens are asked about the new one."""
    known = world.store.get(DATA_SETS, "", set_id)
    if known is None or not all(_is_item(key) for key in items):
        raise NothingThere
    now = world.clock.now()
    with world.store.transaction():
        world.store.put(DATA_SETS, "", set_id, {**known, "items": items})
        for fin, one in list(world.store.everybody(COLLECTION)):
            if one["data_set"]["id"] == set_id and one["state"] not in records.ENDED:
                _ask_again(world, fin, one, now)


def _ask_again(world: World, fin: str, one: Record, now: datetime) -> None:
    terms = offer(one["purpose"]["code"])
    if terms is None:
        return
    child = one["subject"] if one["subject"]["kind"] == "child" else None
    waiting = one["state"] == "requested"
    request = one["request"] if waiting else world.chance.ident()
    drawn = records.drawn(
        world, fin, terms, one["data_set"]["id"], request=request, at=now, child=child
    )
    was, now_has = _keys(one), _keys(drawn)
    drawn["replaces"] = one["id"]
    drawn["changes"] = {
        "added": [text(f"item.{key}") for key in sorted(now_has - was)],
        "removed": [text(f"item.{key}") for key in sorted(was - now_has)],
    }
    note = table("consent_notes")["changed"]
    records.moved(
        world, fin, one, "inapplicable", "provider", now, note=note, replaced_by=drawn["id"],
        request=world.chance.ident() if waiting else one["request"],
    )  # fmt: skip
    records.asked(world, fin, drawn, now)
    privacy_news.asked(world, fin, drawn)


def _name(world: World, ident: str) -> str:
    return recipient(world, ident)["trade_name"]


def _keys(one: Record) -> set[str]:
    return {item["key"] for item in one["data_set"]["attributes"]}


def _answered(world: World, ident: str, field: str, said: str) -> None:
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise NothingThere
    fin, one = found
    told = one["revocation"]
    if told is None or told[field] is not None:
        raise NotRevoked
    at = world.clock.now().isoformat()
    if field == "erased_at":
        told = {**told, "acknowledged_at": told["acknowledged_at"] or at}
    step = {"state": "revoked", "at": at, "by": "recipient", "note": table("consent_notes")[said]}
    answered = {**one, "revocation": {**told, field: at}, "steps": [*one["steps"], step]}
    with world.store.transaction():
        world.store.put(COLLECTION, fin, ident, answered)
        privacy_news.withdrawn(world, fin, one, said)


def _allows(one: Record) -> bool:
    left = one["max_uses"] is None or one["uses"] < one["max_uses"]
    return one["state"] == "active" and left


def _refusal(who: Record, held: list[Record], active: Record | None) -> str | None:
    if who["licence"] != "active":
        return "licence"
    if active is not None:
        return None
    if any(one["state"] == "active" for one in held):
        return "used_up"
    return "paused" if any(one["state"] == "paused" for one in held) else "no_consent"


def _evidence(world: World, fin: str, one: Record | None) -> Record | None:
    if one is None:
        return None
    seen = [event for event in chain.events(world, fin) if event["consent"] == one["id"]]
    return {**one, "event_hash": seen[-1]["hash"] if seen else None}


def _nothing(ident: str) -> Record:
    """Whoever was never asked is told what this recipient usually wants it for."""
    known = next((one for one in offers() if one["recipient"] == ident), offers()[0])
    return {"purpose": {"text": known["purpose"]}}


def _count(world: World, fin: str, one: Record) -> None:
    at = world.clock.now().isoformat()
    counted = {**one, "uses": one["uses"] + 1, "last_used_at": at}
    world.store.put(COLLECTION, fin, one["id"], counted)


def _first_child(world: World, fin: str) -> Record | None:
    held = world.store.get("sections", fin, "children")
    for entry in held["entries"] if held else ():
        values = {item["key"]: item["value"] for item in entry["items"]}
        if values.get("full_name") and values.get("birth_date"):
            return {
                "kind": "child",
                "name": values["full_name"]["text"],
                "birth_date": values["birth_date"]["date"],
            }
    return None


def _is_item(key: str) -> bool:
    try:
        text(f"item.{key}")
    except KeyError:
        return False
    return True
