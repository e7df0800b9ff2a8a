"""Mail that a tester has the institutions write: now, later on the portal's clock, or steadily.

Nothing runs in the background: whoever looks, or listens, gets what was due by then.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, cast

from mock_server.rules import privacy_news
from mock_server.rules.events import announce
from mock_server.rules.inbox import TOPIC, Record, act, deliver
from mock_server.world import World
from mock_server.world.data import table
from mock_server.world.mail import KINDS, Attached, drafted

COLLECTION: Final = "mailings"
FILE_STATES: Final = ("none", "ready", "preparing", "expired", "spoiled")
SIGNATURES: Final = ("verified", "not_verified", "none")
_PREPARING: Final = timedelta(minutes=2)
_LONGEST_SILENCE: Final = 1000
"""However far the clock was moved: no more than this is written at once."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written. Empty `sender`: whoever usually writes that."""

    kind: str
    sender: str = ""
    signature: str = "verified"
    file: str = "none"
    late: int = 0
    """Sent this many minutes before it arrives: then it is out of order."""
    condition: bool = False


def write(world: World, fin: str, order: Order) -> str:
    """Raises `ValueError` for a kind, a sender or a state nobody knows."""
    if order.kind not in KINDS or order.file not in FILE_STATES:
        raise ValueError("no such kind of mail")
    told: Any = drafted(order.kind, world.clock.today())
    if order.condition and told["precondition"] is None:
        told["precondition"] = (table("mail")["legal_notice"]["condition"], "1")
    told["actions"] = [*_things_of(world, fin, told["category"]), *told["actions"]]
    sent_at = world.clock.now() - timedelta(minutes=order.late)
    return deliver(
        world,
        fin,
        sender=order.sender or table("mail")[order.kind]["sender"],
        signature=cast("Any", order.signature),
        attachments=_files(order),
        sent_at=sent_at,
        **told,
    )


def repeat(world: World, fin: str, ident: str) -> None:
    """The same message is announced again, as a system does that did not hear itself."""
    announce(world, fin, TOPIC, "arrived", ref=ident, notify=True)


def plan(
    world: World, fin: str, order: Order, at: datetime, every: int = 0, times: int = 1
) -> str:
    """`every` so many seconds, `times` in all; 0 times never ends."""
    ident = world.chance.ident()
    record = {
        "id": ident,
        "at": at.isoformat(),
        "every": every,
        "left": times,
        "order": {name: getattr(order, name) for name in Order.__slots__},
    }
    world.store.put(COLLECTION, fin, ident, record)
    return ident


def stop(world: World, ident: str) -> bool:
    found = world.store.find(COLLECTION, ident)
    return found is not None and world.store.remove(COLLECTION, found[0], ident)


def release(world: World) -> None:
    """Delivers whatever is due on the portal's clock."""
    privacy_news.release(world)
    now = world.clock.now()
    for fin, record in list(world.store.everybody(COLLECTION)):
        if datetime.fromisoformat(record["at"]) <= now:
            with world.store.transaction():
                _release_one(world, fin, record, now)


def _release_one(world: World, fin: str, record: Record, now: datetime) -> None:
    at, left = datetime.fromisoformat(record["at"]), record["left"]
    order, step = Order(**record["order"]), timedelta(seconds=record["every"])
    for _ in range(_LONGEST_SILENCE):
        write(world, fin, order)
        at, left = at + step, left - 1
        if left == 0 or not step or at > now:
            break
    if left == 0 or not step:
        world.store.remove(COLLECTION, fin, record["id"])
    else:
        later = {**record, "at": max(at, now).isoformat(), "left": left}
        world.store.put(COLLECTION, fin, record["id"], later)


def _files(order: Order) -> tuple[Attached, ...]:
    if order.file == "none":
        return ()
    name, media = ("mektub.txt", "text/plain")
    content = table("mail")[order.kind]["text"]["az"].encode()
    return (
        Attached(
            name,
            media,
            content,
            ready_in=_PREPARING if order.file == "preparing" else timedelta(),
            kept_for=timedelta() if order.file == "expired" else None,
            spoiled=order.file == "spoiled",
        ),
    )


def _things_of(world: World, fin: str, category: str) -> list[Record]:
    """Something of the citizen's that such a message could be about, if there is any."""
    if category == "document" and (known := world.store.idents("documents", fin)):
        return [act("open_document", "document", known[0])]
    if category == "correction" and (known := world.store.idents("corrections", fin)):
        return [act("open", "correction", known[-1])]
    return []
