"""Messages as they are kept, and what lies in an inbox on the day its citizen moves in."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final, Literal, TypedDict, Unpack

from mock_server.world.clock import BAKU
from mock_server.world.data import table
from mock_server.world.facts import Life
from mock_server.world.world import World

Record = dict[str, Any]
Text = Mapping[str, str]
Media = Literal["application/pdf", "text/plain"]

COLLECTION: Final = "inbox"
FILES: Final = "inbox_files"
PORTAL: Final = "portal"
KINDS: Final = (
    "welcome", "letter", "legal_notice", "payment", "document", "application", "correction",
    "consent", "security", "reminder", "survey", "promotion",
)  # fmt: skip
"""What the table of mail has words for."""
_USUAL: Final = ("reminder", "letter", "promotion")
_FULL: Final = ("survey", "document", "payment", "reminder", "legal_notice", "letter", "security")
_MOST: Final = {"power_user": 240, "newcomer": 0, "deceased": 0, "minor": 1}
_DAYS_BACK: Final = 2


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that comes with a message. `ready_in` and `kept_for` count from its delivery."""

    name: str
    media_type: Media
    content: bytes
    ready_in: timedelta = timedelta()
    kept_for: timedelta | None = None
    spoiled: bool = False
    """What is served is not what was announced: a client has to notice."""


def named(world: World, sender: str) -> Record | None:
    """`None` for nobody this portal knows."""
    if sender == PORTAL:
        return {"id": PORTAL, "name": table("mail")["source_portal"]}
    known = world.store.get("institutions", "", sender)
    return known and {name: known["institution"][name] for name in ("id", "name")}


class Told(TypedDict, total=False):
    """What a message may say besides what each of them says."""

    source: Record | None
    reference: str | None
    concerns: Text | None
    """The person it is about, when that is not the citizen."""
    signature: Literal["verified", "not_verified", "none"]
    deadline: date | None
    actions: list[Record]
    precondition: tuple[Text, str] | None
    """What to accept before it opens, and its version."""
    wants_receipt: bool


def message(  # noqa: PLR0913 - a message is what it says; each by name
    ident: str,
    *,
    sender: Record,
    category: str,
    subject: Text,
    text: Text,
    sent_at: datetime,
    attachments: list[Record],
    **told: Unpack[Told],
) -> Record:
    """As it arrives: nobody has read it."""
    deadline, condition = told.get("deadline"), told.get("precondition")
    wanted = told.get("wants_receipt", False) or category == "legal_notice"
    return {
        "id": ident,
        "sender": sender,
        "source": told.get("source") or _source_of(sender),
        "category": category,
        "subject": subject,
        "text": text,
        "reference": told.get("reference"),
        "concerns": told.get("concerns"),
        "sent_at": sent_at.isoformat(),
        "signature": told.get("signature", "verified"),
        "deadline": None if deadline is None else deadline.isoformat(),
        "state": "arrived",
        "changed_at": None,
        "read_at": None,
        "archived": False,
        "actions": told.get("actions", []),
        "attachments": attachments,
        "precondition": None if condition is None else _asked(*condition),
        "receipt": {"wanted": wanted, "sent_at": None},
        "replies": [],
    }


def act(kind: str, target: str | None = None, ident: str = "") -> Record:
    """What can be done about a message. `target` is a kind of thing, `ident` which one."""
    return {"kind": kind, "target": None if target is None else {"kind": target, "id": ident}}


def keep(
    world: World, fin: str, file: Attached, now: datetime, ident: str | None = None
) -> Record:
    """The file apart from its message; how the message names it."""
    ident = ident or world.chance.ident()
    until = None if file.kept_for is None else (now + file.kept_for).isoformat()
    content = file.content[::-1] if file.spoiled else file.content
    kept = {
        "media_type": file.media_type,
        "content": base64.b64encode(content).decode(),
        "ready_at": (now + file.ready_in).isoformat(),
        "kept_until": until,
    }
    world.store.put(FILES, fin, ident, kept)
    return {
        "id": ident,
        "name": file.name,
        "media_type": file.media_type,
        "size": len(file.content),
        "sha256": hashlib.sha256(file.content).hexdigest(),
    }


def drafted(kind: str, today: date) -> Record:
    """The words of one kind of message, and what usually comes with it, for `message`."""
    told = table("mail")[kind]
    days, condition = told.get("days"), told.get("condition")
    actions = [act("report")]
    if told.get("reply"):
        actions.append(act("reply"))
    if days is not None:
        actions.append(act("calendar"))
    return {
        "category": told["category"],
        "subject": told["subject"],
        "text": told["text"],
        "reference": told.get("reference"),
        "deadline": None if days is None else today + timedelta(days=days),
        "actions": actions,
        "precondition": None if condition is None else (condition, "1"),
    }


def settle(world: World, life: Life) -> None:
    """The last weeks' mail; the oldest is read, and the first of all is the portal's greeting."""
    key, fin = life.persona.key, life.person.fin
    stream = world.chance.stream(f"mail/{key}")
    kinds = _FULL if key in ("complete", "power_user") else _USUAL
    count = _MOST.get(key, len(kinds))
    written = [(kinds[place % len(kinds)], place) for place in range(count)]
    for kind, place in reversed([*written, ("welcome", count)]):
        _settle_one(world, fin, stream, kind, life.start, place, is_last=place == count)


def _settle_one(  # noqa: PLR0913 - a message is where, what and when
    world: World, fin: str, stream: Random, kind: str, today: date, place: int, *, is_last: bool
) -> None:
    at = datetime.combine(today - timedelta(days=_DAYS_BACK * place + 1), time(10, 15), BAKU)
    ident = f"{stream.getrandbits(128):032x}"
    sender = named(world, table("mail")[kind]["sender"])
    files: list[Record] = []
    if kind in ("legal_notice", "letter"):
        content = table("mail")[kind]["text"]["az"].encode()
        file = Attached("mektub.txt", "text/plain", content)
        files = [keep(world, fin, file, at, f"{stream.getrandbits(128):032x}")]
    one = message(
        ident,
        sender=sender or {},
        sent_at=at,
        attachments=files,
        **drafted(kind, today),
    )
    opened = (is_last or place > 3) and one["precondition"] is None  # noqa: PLR2004 - the newest four wait
    world.store.put(COLLECTION, fin, ident, {**one, "read_at": at.isoformat() if opened else None})


def _asked(text: Text, version: str) -> Record:
    return {"text": text, "version": version, "accepted_at": None}


def _source_of(sender: Record) -> Record:
    if sender["id"] == PORTAL:
        return {"id": PORTAL, "name": table("mail")["source_portal"]}
    return {"id": "exchange", "name": table("mail")["source"]}
