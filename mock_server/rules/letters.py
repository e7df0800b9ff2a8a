"""Official letters: signed, sent, received, reviewed, answered, and answered again (R-1.6 f)."""

import hashlib
from typing import Any, Final

from mock_server.rules import deed_news, messages, proofs, threads
from mock_server.rules.machine import Machine, Move
from mock_server.rules.machines.letters import LETTER
from mock_server.world import World
from mock_server.world.store import encoded

Record = dict[str, Any]

COLLECTION: Final = LETTER.collection
_CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    LETTER.states,
    (
        Move("reply", ("answered", "in_review"), "in_review"),
        Move("reply", ("received",), "received"),
    ),
)
_ASKED: Final = "asked"


class LetterClosed(Exception):
    """Nothing more is written into it."""


class NotAnAddressee(Exception):
    """Letters go to state institutions that are at the portal."""


def send(world: World, fin: str, asked: Record) -> str:
    """Raises `NotAnAddressee` or `proofs.NotAProof`."""
    participant = world.store.get("institutions", "", asked["institution"])
    if participant is None or not is_addressee(participant):
        raise NotAnAddressee
    institution = participant["institution"]
    now, ident = world.clock.now().isoformat(), world.chance.ident()
    record: Record = {
        "id": ident,
        "number": threads.numbered(world, COLLECTION, "RM"),
        "state": "sent",
        "institution": institution,
        "title": asked["title"],
        "sent_at": now,
        **threads.due(world),
        "signature": {"at": now, "digest": hashlib.sha256(encoded(asked)).hexdigest()},
        "thread": [],
    }
    with world.store.transaction():
        files = proofs.kept(world, fin, asked["files"])
        mine = threads.written(world, asked["text"], files)
        said = threads.noted(world, "portal", "letter.sent")
        threads.put(world, COLLECTION, fin, record, mine, said)
    return ident


def reply(world: World, fin: str, ident: str, told: Record) -> str:
    """An answered one is reviewed anew and its time begins again; an open one is added to.

    Raises `threads.NothingThere`, `LetterClosed`, `IllegalMove` or `proofs.NotAProof`.
    """
    record = threads.of(world, COLLECTION, fin, ident)
    if record["state"] == "closed":
        raise LetterClosed
    target = _CITIZENS.after(record["state"], "reply")
    with world.store.transaction():
        files = proofs.kept(world, fin, told["files"])
        mine = threads.written(world, told["text"], files)
        time = threads.due(world) if record["state"] == "answered" else {}
        threads.put(world, COLLECTION, fin, {**record, "state": target, **time}, mine)
    return ident


def institution_moves(world: World, ident: str, move: str, text: str | None = None) -> None:
    """What the institution does, in its words or in the usual ones.

    Raises `threads.NothingThere` or `IllegalMove`.
    """
    fin, record = threads.found(world, COLLECTION, ident)
    target = LETTER.after(record["state"], move)
    step = _ASKED if move == "ask_info" else target
    with world.store.transaction():
        usual = threads.noted(world, "institution", f"letter.{step}")
        said = threads.written(world, text, [], "institution") if text else usual
        threads.put(world, COLLECTION, fin, {**record, "state": target}, said)
        messages.send(world, fin, "sms", "letter_step", number=record["number"])
        deed_news.of_letter(world, fin, record, step)


def investigate(world: World, ident: str) -> None:
    """The law gives thirty working days then. Raises `threads.NothingThere`."""
    fin, record = threads.found(world, COLLECTION, ident)
    with world.store.transaction():
        longer = {**record, **threads.due(world, threads.INVESTIGATED)}
        said = threads.noted(world, "institution", "letter.investigated")
        threads.put(world, COLLECTION, fin, longer, said)
        messages.send(world, fin, "sms", "letter_step", number=record["number"])
        deed_news.of_letter(world, fin, record, "investigated")


def is_addressee(participant: Record) -> bool:
    return participant["institution"]["kind"] == "state" and participant["standing"] == "active"
