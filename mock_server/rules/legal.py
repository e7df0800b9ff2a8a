"""Policy and terms by version: published, dated, withdrawn; which one is in force (2.9)."""

import re
from datetime import date, timedelta
from typing import Any, Final

from mock_server.world import World
from mock_server.world.data import table
from mock_server.world.legal_texts import LANGUAGES, TEXTS, VERSIONS, shelf

Record = dict[str, Any]

CHANGES: Final = ("minor", "major", "permission")
MOST_VERSIONS: Final = 50


class NotPublished(Exception):
    """No such version, or one that nobody may take back."""


def versions(world: World, kind: str) -> list[Record]:
    """Published and not withdrawn, the oldest first."""
    return [one for one in world.store.records(VERSIONS, kind) if not one["withdrawn"]]


def is_in_force(one: Record, today: date) -> bool:
    return date.fromisoformat(one["effective_from"]) <= today


def in_force(world: World, kind: str) -> Record:
    """The first version has always been there, so there is one."""
    today = world.clock.today()
    return [one for one in versions(world, kind) if is_in_force(one, today)][-1]


def to_decide(world: World, kind: str) -> Record:
    """The newest that asks for a decision, in force or announced."""
    return [one for one in versions(world, kind) if one["change"] != "minor"][-1]


def required(world: World, kind: str) -> Record:
    """The newest in force that asks for a decision."""
    today = world.clock.today()
    asked = [one for one in versions(world, kind) if one["change"] != "minor"]
    return [one for one in asked if is_in_force(one, today)][-1]


def publish(world: World, kind: str, change: str, days: int, missing: str | None) -> Record:
    """The next version, from the last one and a prepared amendment; `missing` has no translation.

    Raises `NotPublished` when there are too many.
    """
    known = world.store.records(VERSIONS, kind)
    if len(known) >= MOST_VERSIONS:
        raise NotPublished
    number, amendment = str(len(known) + 1), table("amendments")[kind][change]
    before = versions(world, kind)[-1]["version"]
    today = world.clock.today()
    languages = [one for one in LANGUAGES if one != missing]
    record: Record = {
        "version": number,
        "change": "minor" if change == "minor" else "major",
        "last_updated": today.isoformat(),
        "effective_from": (today + timedelta(days=days)).isoformat(),
        "summary": {one: amendment["summary"][one].format(version=number) for one in LANGUAGES},
        "permissions": amendment["permissions"],
        "languages": languages,
        "withdrawn": False,
    }
    with world.store.transaction():
        for language in languages:
            text = _text_in(world, kind, before, language)
            world.store.put(
                TEXTS, shelf(kind, number), language, _amended(text, record, amendment)
            )
        world.store.put(VERSIONS, kind, number, record)
    return record


def withdraw(world: World, kind: str, version: str) -> None:
    """As if it had never been announced; the first one stays. Raises `NotPublished`."""
    known = world.store.get(VERSIONS, kind, version)
    if known is None or known["withdrawn"] or known["change"] == "first":
        raise NotPublished
    world.store.put(VERSIONS, kind, version, {**known, "withdrawn": True})


def move_date(world: World, kind: str, version: str, effective_from: str) -> None:
    """Raises `NotPublished`, or `ValueError` for what is no day."""
    known = world.store.get(VERSIONS, kind, version)
    if known is None or known["withdrawn"] or known["change"] == "first":
        raise NotPublished
    day = date.fromisoformat(effective_from).isoformat()
    with world.store.transaction():
        world.store.put(VERSIONS, kind, version, {**known, "effective_from": day})
        for language in known["languages"]:
            text = _text_in(world, kind, version, language)
            dated = {**text, "effective_from": day}
            world.store.put(TEXTS, shelf(kind, version), language, dated)


def _text_in(world: World, kind: str, version: str, language: str) -> Record:
    """In this language, or as the first version had it: every language has that one."""
    at = shelf(kind, version)
    found = world.store.get(TEXTS, at, language) or world.store.get(
        TEXTS, shelf(kind, "1"), language
    )
    assert found is not None  # noqa: S101 - the first version is whole in every language
    return found


def _amended(text: Record, record: Record, amendment: Record) -> Record:
    language, number = text["language"], record["version"]
    clauses = list(text["clauses"])
    for at, added in amendment["adds_to"].items():
        said = added[language].format(version=number)
        clauses = [
            {**one, "text": f"{one['text']} {said}"} if one["number"] == at else one
            for one in clauses
        ]
    for after, new in amendment["inserts_after"].items():
        place = max(
            place for place, one in enumerate(clauses) if _is_sibling(one["number"], after)
        )
        clause = {
            "number": _next(clauses[place]["number"]),
            "heading": new["heading"] and new["heading"][language],
            "text": new["text"][language].format(version=number),
        }
        clauses.insert(place + 1, clause)
    return {
        **text,
        "version": number,
        "last_updated": record["last_updated"],
        "effective_from": record["effective_from"],
        "summary": f"{record['summary'][language]} {text['summary']}",
        "clauses": clauses,
    }


def _is_sibling(number: str | None, other: str) -> bool:
    return number is not None and re.sub(r"\d+$", "", number) == re.sub(r"\d+$", "", other)


def _next(number: str) -> str:
    return re.sub(r"\d+$", lambda found: str(int(found[0]) + 1), number)
