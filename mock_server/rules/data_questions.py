"""Why did you look? A question or a suspicion about one entry, its deadline and its answer."""

from typing import Any, Final

from mock_server.rules import messages, privacy_news, working_days
from mock_server.rules.data_uses import one_of
from mock_server.rules.machine import IllegalMove
from mock_server.rules.machines.data_questions import QUESTION
from mock_server.world import World
from mock_server.world.data import Text, same, table

Record = dict[str, Any]

COLLECTION: Final = "data_questions"
WORKING_DAYS: Final = 15
"""Law on Citizens' Appeals of the Republic of Azerbaijan, article 10."""


class NothingThere(Exception):
    """No such entry, or no such question."""


class AlreadyAsked(Exception):
    """This entry has a question of that kind already."""


def ask(world: World, fin: str, use: str, told: Record) -> str:
    """Raises `NothingThere` or `AlreadyAsked`."""
    entry = one_of(world, fin, use)
    if entry is None:
        raise NothingThere
    for one in world.store.records(COLLECTION, fin):
        if one["use"]["id"] == use and one["kind"] == told["kind"]:
            raise AlreadyAsked
    now = world.clock.now()
    ident = world.chance.ident()
    record: Record = {
        "id": ident,
        "number": f"MS-{now.year}-{ident[:6].upper()}",
        "kind": told["kind"],
        "state": "sent",
        "use": entry,
        "comment": told["comment"],
        "sent_at": now.isoformat(),
        "working_days": WORKING_DAYS,
        "deadline": working_days.after(world.clock.today(), WORKING_DAYS).isoformat(),
        "answer": None,
        "steps": [_step(world, "sent", "portal", table("data_questions")[f"sent_{told['kind']}"])],
    }
    world.store.put(COLLECTION, fin, ident, record)
    return ident


def institution_moves(world: World, ident: str, move: str, answer: str | None = None) -> None:
    """What whoever looked says. Raises `NothingThere` or `IllegalMove`."""
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise NothingThere
    fin, record = found
    target = QUESTION.after(record["state"], move)
    note = same(answer) if answer else table("data_questions")[_said(record, target)]
    supervised = record["kind"] == "suspicious" and target != "in_review"
    by = "portal" if supervised else "institution"
    now = {
        **record,
        "state": target,
        "answer": note if target == "answered" else record["answer"],
        "steps": [*record["steps"], _step(world, target, by, note)],
    }
    with world.store.transaction():
        world.store.put(COLLECTION, fin, ident, now)
        messages.send(world, fin, "sms", f"data_question_{target}", number=record["number"])
        privacy_news.questioned(world, fin, record, note)


def _said(record: Record, target: str) -> str:
    return f"{target}_{record['kind']}"


def _step(world: World, state: str, by: str, note: Text) -> Record:
    return {"state": state, "at": world.clock.now().isoformat(), "by": by, "note": note}


REFUSALS: Final = (NothingThere, AlreadyAsked, IllegalMove)
