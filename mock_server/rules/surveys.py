"""Surveys and pop-up messages: only for who said yes, and each sender can be told no (R-3.7)."""

from datetime import date
from typing import Any, Final

from mock_server.rules import contact_choices
from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]

ANSWERED: Final = "surveys_answered"
"""That a citizen has answered, and never what."""
ANSWERS: Final = "survey_answers"
"""What was answered; under nobody's name where the survey is anonymous."""
CAMPAIGNS: Final = "campaigns"
CLOSED: Final = "campaigns_closed"
DELIVERED: Final = "campaigns_delivered"


class NotOpen(Exception):
    """It is over, or this citizen has answered."""


class Unfit(Exception):
    """An answer that its question does not take. Carries the question."""


def listed(world: World, fin: str) -> list[Record]:
    """Nothing at all without a yes to research."""
    return [
        _head(world, fin, one)
        for one in table("surveys")
        if contact_choices.wants(world, fin, "research", one["sender_id"])
    ]


def found(world: World, fin: str, ident: str) -> Record | None:
    for one in table("surveys"):
        if one["id"] == ident and contact_choices.wants(world, fin, "research", one["sender_id"]):
            return {"head": _head(world, fin, one), "questions": one["questions"]}
    return None


def answer(world: World, fin: str, ident: str, answers: list[Record]) -> str:
    """Raises `KeyError`, `NotOpen` or `Unfit`."""
    survey = found(world, fin, ident)
    if survey is None:
        raise KeyError(ident)
    if survey["head"]["state"] != "open":
        raise NotOpen
    _check(survey["questions"], answers)
    made = world.chance.ident()
    owner = "" if survey["head"]["anonymous"] else fin
    with world.store.transaction():
        told = {"survey": ident, "answers": answers}
        world.store.put(ANSWERS, owner, made, told)
        world.store.put(ANSWERED, fin, ident, {"day": world.clock.today().isoformat()})
    return made


def start(world: World, kind: str, sender: str) -> Record:
    """A pop-up campaign, from the prepared texts."""
    told = next(one for one in table("campaigns") if one["kind"] == kind)
    ident = world.chance.ident()
    record = {**told, "id": ident, "sender_id": sender, "sender": table("senders")[sender]}
    world.store.put(CAMPAIGNS, "", ident, record)
    return record


def due(world: World, fin: str) -> list[Record]:
    """What is shown to this citizen now; that it was is kept, with their choice of then."""
    closed = set(world.store.idents(CLOSED, fin))
    found = [
        one
        for one in world.store.records(CAMPAIGNS, "")
        if one["id"] not in closed
        and contact_choices.wants(world, fin, one["kind"], one["sender_id"])
    ]
    known = set(world.store.idents(DELIVERED, fin))
    for one in found:
        if one["id"] not in known:
            told = {"kind": one["kind"], "sender": one["sender_id"]}
            chosen = contact_choices.of(world, fin)
            world.store.put(DELIVERED, fin, one["id"], {**told, "chosen": chosen})
    return found


def close(world: World, fin: str, ident: str, *, never_again: bool) -> None:
    """Raises `KeyError` for one that is not there."""
    campaign = world.store.get(CAMPAIGNS, "", ident)
    if campaign is None:
        raise KeyError(ident)
    with world.store.transaction():
        world.store.put(CLOSED, fin, ident, {"never_again": never_again})
        if never_again:
            contact_choices.mute(world, fin, campaign["sender_id"])


def delivered_unwanted(world: World) -> int:
    """Deliveries to somebody who had not said yes: has to be nothing."""
    return sum(
        not one["chosen"][one["kind"]] or one["sender"] in one["chosen"]["muted"]
        for _, one in world.store.everybody(DELIVERED)
    )


def _head(world: World, fin: str, one: Record) -> Record:
    over = date.fromisoformat(one["closes"]) < world.clock.today()
    answered = world.store.get(ANSWERED, fin, one["id"]) is not None
    state = "answered" if answered else "expired" if over else "open"
    names = ("id", "title", "why", "anonymous", "closes")
    sender = table("senders")[one["sender_id"]]
    return {**{name: one[name] for name in names}, "sender": sender, "state": state}


def _check(questions: list[Record], answers: list[Record]) -> None:
    known = {one["id"]: one for one in questions}
    given = {one["question"]: one for one in answers}
    if len(given) != len(answers) or not given.keys() <= known.keys():
        raise Unfit("answers")
    for question in questions:
        told = given.get(question["id"])
        asked = _is_asked(question, given)
        if told is not None and (not asked or not _fits(question, told)):
            raise Unfit(question["id"])
        if told is None and asked and question["required"]:
            raise Unfit(question["id"])


def _is_asked(question: Record, given: dict[str, Record]) -> bool:
    rule = question["only_if"]
    if rule is None:
        return True
    return rule["option"] in given.get(rule["question"], {"options": []})["options"]


def _fits(question: Record, told: Record) -> bool:
    options = {one["id"] for one in question["options"]}
    chosen, number, text = told["options"], told["number"], told["text"]
    match question["kind"]:
        case "single":
            return len(chosen) == 1 and set(chosen) <= options and number is None and text is None
        case "multiple":
            return bool(chosen) and set(chosen) <= options and number is None and text is None
        case "scale":
            return not chosen and number is not None and 1 <= number <= question["most"]
        case _:
            return not chosen and number is None and bool((text or "").strip())
