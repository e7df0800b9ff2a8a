"""The citizen's inbox: what was delivered, and what its sender changed or took back (R-6.2).

Whatever happens to a citizen anywhere in the portal is told here: call `deliver`.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Literal, Unpack

from mock_server.rules.events import announce
from mock_server.rules.senders import NEVER_MUTED, switches
from mock_server.world import World, mail
from mock_server.world.mail import COLLECTION, FILES, PORTAL, Attached, Text, Told, act, named

__all__ = ["COLLECTION", "FILES", "PORTAL", "Attached", "act", "deliver"]

Record = dict[str, Any]
Category = Literal[
    "letter",
    "legal_notice",
    "payment",
    "document",
    "application",
    "correction",
    "consent",
    "security",
    "reminder",
    "survey",
    "promotion",
]

TOPIC: Final = "inbox"


class NotThere(Exception):
    """No such message in this citizen's inbox."""


def deliver(  # noqa: PLR0913 - a message is what it says; each by name
    world: World,
    fin: str,
    *,
    subject: Text,
    text: Text,
    category: Category,
    sender: str = PORTAL,
    attachments: Iterable[Attached] = (),
    sent_at: datetime | None = None,
    **told: Unpack[Told],
) -> str:
    """A message lies in the inbox, and the citizen's devices hear of it. Its id.

    `sender` is an institution's id, or the portal. Raises `ValueError` for nobody.
    """
    who = named(world, sender)
    if who is None:
        raise ValueError(f"{sender} is no participant of this portal")
    now, ident = world.clock.now(), world.chance.ident()
    chosen = switches(world, fin, sender)
    bound = category in NEVER_MUTED
    muted = chosen["muted"] and not bound
    with world.store.transaction():
        record = mail.message(
            ident,
            sender=who,
            category=category,
            subject=subject,
            text=text,
            sent_at=sent_at or now,
            attachments=[mail.keep(world, fin, one, now) for one in attachments],
            **told,
        )
        silenced = {"read_at": now.isoformat(), "archived": True} if muted else {}
        put(world, fin, {**record, **silenced})
        loud = bound or (chosen["push"] and not muted)
        announce(world, fin, TOPIC, "arrived", ref=ident, notify=loud)
    return ident


def edit(world: World, fin: str, ident: str, subject: Text, text: Text) -> None:
    """Its sender puts it right: unread again, and marked as changed. Raises `NotThere`."""
    now = world.clock.now().isoformat()
    changed = {"subject": subject, "text": text, "state": "edited"}
    put(world, fin, {**of(world, fin, ident), **changed, "changed_at": now, "read_at": None})
    announce(world, fin, TOPIC, "changed", ref=ident)


def withdraw(world: World, fin: str, ident: str) -> None:
    """Its sender takes it back: that it was there stays, what it said does not."""
    now = world.clock.now().isoformat()
    record = of(world, fin, ident)
    with world.store.transaction():
        for file in record["attachments"]:
            world.store.remove(FILES, fin, file["id"])
        emptied: Record = {"text": None, "attachments": [], "actions": [], "precondition": None}
        state = {"state": "withdrawn", "changed_at": now, "deadline": None}
        put(world, fin, {**record, **emptied, **state})
        announce(world, fin, TOPIC, "withdrawn", ref=ident)


def of(world: World, fin: str, ident: str) -> Record:
    """Raises `NotThere`."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NotThere
    return record


def is_locked(record: Record) -> bool:
    asked = record["precondition"]
    return asked is not None and asked["accepted_at"] is None


def put(world: World, fin: str, record: Record) -> None:
    world.store.put(COLLECTION, fin, record["id"], record)
