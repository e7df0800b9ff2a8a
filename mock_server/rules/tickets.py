"""Help: a question, a complaint or an idea, and what an operator makes of it (R-3.3)."""

from collections.abc import Mapping
from typing import Any, Final

from mock_server.rules import (
    deed_news,
    messages,
    proofs,
    representation,
    threads,
    video_messages,
)
from mock_server.rules.machine import IllegalMove, Machine, Move
from mock_server.rules.machines.letters import TICKET
from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = TICKET.collection
BUNDLES: Final = "diagnostics"
_CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    TICKET.states,
    (Move("reply", ("need_info",), "in_work"), Move("reply", ("answered", "closed"), "reopened")),
)
_RATED: Final = ("answered", "closed")
_SCOPES: Final[Mapping[str, str]] = {"data": "data", "documents": "documents", "privacy": "uses"}
"""What a mandate has to cover, by what the request is about; the rest is anybody's in charge."""


def open_ticket(world: World, fin: str, asked: Record) -> str:
    """Raises `proofs.NotAProof`, or what `representation.covering` raises."""
    concerns = _concerned(world, fin, asked)
    ident = world.chance.ident()
    record: Record = {
        "id": ident,
        "number": threads.numbered(world, COLLECTION, "YM"),
        "state": "received",
        "kind": asked["kind"],
        "category": asked["category"],
        "request_id": asked["request_id"],
        "diagnostics": asked["diagnostics"] is not None,
        "concerns": concerns,
        "sent_at": world.clock.now().isoformat(),
        **threads.due(world),
        "stars": None,
        "thread": [],
    }
    with world.store.transaction():
        files = proofs.kept(world, fin, asked["files"])
        filmed = video_messages.kept(world, fin, ident, asked)
        if asked["diagnostics"] is not None:
            world.store.put(BUNDLES, fin, ident, {"told": asked["diagnostics"]})
        mine = threads.written(world, asked["text"], files, **filmed)
        said = threads.noted(world, "portal", "ticket.received")
        threads.put(world, COLLECTION, fin, record, mine, said)
    return ident


def _concerned(world: World, fin: str, asked: Record) -> str | None:
    """Asked for another, it stays the citizen's own thread and says whom it is about."""
    mandate = asked["concerns"]
    if mandate is None:
        return None
    scope = _SCOPES.get(asked["category"])
    name: str = representation.covering(world, fin, mandate, scope)["name"]
    return name


def reply(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `threads.NothingThere`, `IllegalMove` or `proofs.NotAProof`."""
    record = threads.of(world, COLLECTION, fin, ident)
    target = _CITIZENS.after(record["state"], "reply")
    more = threads.due(world) if target == "reopened" else {}
    with world.store.transaction():
        files = proofs.kept(world, fin, told["files"])
        filmed = video_messages.kept(world, fin, ident, told)
        mine = threads.written(world, told["text"], files, **filmed)
        threads.put(world, COLLECTION, fin, {**record, "state": target, **more}, mine)
    return ident


def rate(world: World, fin: str, ident: str, stars: int) -> None:
    """Raises `threads.NothingThere`, or `IllegalMove` before there is an answer."""
    record = threads.of(world, COLLECTION, fin, ident)
    if record["state"] not in _RATED:
        raise IllegalMove("an answer is rated, not a question")
    world.store.put(COLLECTION, fin, ident, {**record, "stars": stars})


def operator_moves(world: World, ident: str, move: str) -> None:
    """Raises `threads.NothingThere` or `IllegalMove`."""
    fin, record = threads.found(world, COLLECTION, ident)
    target = TICKET.after(record["state"], move)
    with world.store.transaction():
        said = threads.noted(world, "institution", f"ticket.{target}")
        threads.put(world, COLLECTION, fin, {**record, "state": target}, said)
        messages.send(world, fin, "sms", "ticket_step", number=record["number"])
        deed_news.of_ticket(world, fin, record, target)
