"""For how long: extending a consent, and giving one before anybody asks (CON-06)."""

from datetime import date, datetime, timedelta
from typing import Any

from mock_server.rules.consents import (
    Incomplete,
    NothingThere,
    TooLong,
    of,
    require_licence,
)
from mock_server.rules.machines.consents import CITIZENS
from mock_server.world import World
from mock_server.world.clock import BAKU
from mock_server.world.consenting import records
from mock_server.world.consenting.tables import offer as offer_named
from mock_server.world.data import table

Record = dict[str, Any]


def extend(world: World, fin: str, ident: str, told: Record, *, device: str | None) -> str:
    """A new consent in place of the old one, which does not hold any more (CON-06)."""
    one = of(world, fin, ident)
    CITIZENS.after(one["state"], "extend")
    require_licence(world, one["recipient"])
    now, language = world.clock.now(), told["language"]
    end = _end_of(told["until"])
    latest = datetime.fromisoformat(one["valid_from"]) + timedelta(days=one["max_days"])
    is_longer = end > datetime.fromisoformat(one["valid_to"])
    if not one["can_extend"] or not is_longer or end > latest:
        raise TooLong
    made = _longer(world, fin, one, end, language)
    with world.store.transaction():
        records.moved(
            world,
            fin,
            one,
            "inapplicable",
            "citizen",
            now,
            note=table("consent_notes")["extended"],
            replaced_by=made["id"],
        )
        records.moved(
            world,
            fin,
            made,
            "active",
            "citizen",
            now,
            decided_at=now.isoformat(),
            valid_to=end.isoformat(),
            device=device,
            text_sha256=records.text_hash(made, language),
        )
    return made["id"]


def _longer(world: World, fin: str, one: Record, end: datetime, language: str) -> Record:
    """Not kept yet. Its words name the new period."""
    new_id, now = world.chance.ident(), world.clock.now()
    made: Record = {
        **one,
        "id": new_id,
        "number": f"RZ-{now.year}-{new_id[:8].upper()}",
        "steps": [],
        "extends": one["id"],
        "uses": 0,
        "last_used_at": None,
        "days": (end.date() - now.date()).days,
        "language": language,
    }
    return {**made, "statement": records.statement(world, fin, made)}


def _end_of(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.max.time(), BAKU).replace(
        microsecond=0
    )


def give(world: World, fin: str, told: Record, *, device: str | None, signed: bool) -> str:
    """In advance, before anybody asks. Answers with the id of the request it stands for."""
    offer = offer_named(told["offer"])
    if offer is None or not offer["in_advance"]:
        raise NothingThere
    require_licence(world, offer["recipient"])
    sets: list[str] = told["data_sets"]
    if not set(sets) <= set(offer["sets"]) or len(set(sets)) != len(sets):
        raise Incomplete
    now = world.clock.now()
    until = _end_of(told["until"])
    if not now < until <= now + timedelta(days=offer["max_days"] + 1):
        raise TooLong
    request = world.chance.ident()
    terms = {**offer, "days": min(offer["max_days"], max(1, (until.date() - now.date()).days))}
    with world.store.transaction():
        for set_id in sets:
            drawn = records.drawn(world, fin, terms, set_id, request=request, at=now)
            records.allowed(
                world,
                fin,
                {**drawn, "requested_at": None, "answer_by": None},
                now,
                language=told["language"],
                method="signature" if signed else "tap",
                device=device,
                until=until,
                in_advance=True,
            )
    return request
