"""Changing one's own contact details: verified by a link or a code, undone if wanted (R-3.2).

A new e-mail address holds once the link that went there was used, a new phone number once its
code was given. Until then the old one holds. A language and a postal address hold at once.
"""

from datetime import timedelta
from math import ceil
from typing import Any, Final

from mock_server.rules import one_time, own_values
from mock_server.rules.digests import fingerprint
from mock_server.rules.machine import IllegalMove
from mock_server.rules.messages import send
from mock_server.rules.one_time import OneTimeCode
from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "contact_changes"
LINKS: Final = "contact_links"
LINK_LIFE: Final = timedelta(hours=24)
RESENDS: Final = 3
RESEND_AFTER: Final = one_time.RESEND_AFTER


class NothingThere(Exception):
    """Not a change of this citizen."""


class NothingChanged(Exception):
    """It is so already."""


class TooMany(Exception):
    """Too soon, or too often. `retry_after` in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("no more links or codes for now")
        self.retry_after = retry_after


def begin(world: World, fin: str, field: str, typed: str) -> str:
    """Raises `own_values.NotAValue`, `own_values.Taken`, `NothingChanged` or `TooMany`."""
    new = own_values.read(field, typed)
    old = own_values.current(world, fin, field)
    if new == old:
        raise NothingChanged
    own_values.check_free(world, fin, field, new)
    ident = world.chance.ident()
    how = own_values.VERIFIED_BY.get(field, "none")
    record = {
        "id": ident,
        "title": own_values.title(field),
        "field": field,
        "old": old,
        "new": new,
        "state": "pending",
        "how": how,
        "at": world.clock.now().isoformat(),
        "began": world.clock.timestamp(),
        "sends": 0,
        "kept": "",
        "tries_left": one_time.TRIES,
    }
    with world.store.transaction():
        _drop_waiting(world, fin, field)
        if how == "none":
            _hold(world, fin, record)
        else:
            _send(world, fin, record)
    return ident


def resend(world: World, fin: str, ident: str) -> None:
    """Raises `NothingThere`, `IllegalMove` or `TooMany`."""
    record = _waiting(world, fin, ident)
    if record["sends"] > RESENDS:
        raise TooMany(ceil(LINK_LIFE.total_seconds()))
    if wait := _resend_in(world, record):
        raise TooMany(wait)
    with world.store.transaction():
        _send(world, fin, record)


def give_code(world: World, fin: str, ident: str, typed: str) -> None:
    """Right or wrong: the change says it. Raises `NothingThere` or `IllegalMove`."""
    record = _of(world, fin, ident)
    if record["state"] in ("expired", "used_up"):
        return
    if record["how"] != "code" or record["state"] != "pending":
        raise IllegalMove
    code = OneTimeCode(record["kept"], record["began"], record["tries_left"])
    if one_time.fits(world, fin, ident, code, typed):
        one_time.forget_sent(world, fin)
        _hold(world, fin, record)
    else:
        left = record["tries_left"] - 1
        _put(world, fin, {**record, "tries_left": left}, "pending" if left else "used_up")


def found_by_link(world: World, token: str) -> tuple[str, Record] | None:
    """Whose change, and how it stands; the newest link of a change is the one that works."""
    kept = fingerprint(token)
    link = world.store.find(LINKS, kept)
    record = link and world.store.get(COLLECTION, link[0], link[1]["change"])
    if link is None or record is None or record["kept"] != kept:
        return None
    return link[0], _in_time(world, record)


def verify(world: World, fin: str, ident: str) -> str:
    """What the link's page does, or a tester for it. The state it has then."""
    record = _of(world, fin, ident)
    if record["state"] == "pending":
        return _hold(world, fin, record)
    return record["state"]


def verify_for(world: World, ident: str) -> None:
    """A tester opens the link, or reads the code, in the citizen's place."""
    found = world.store.find(COLLECTION, ident)
    if found is not None:
        verify(world, found[0], ident)


def drop(world: World, fin: str, ident: str) -> None:
    """Raises `NothingThere` or `IllegalMove`."""
    _put(world, fin, _waiting(world, fin, ident), "dropped")


def undo(world: World, fin: str, ident: str) -> None:
    """Raises `NothingThere`, `IllegalMove` or `own_values.Taken`."""
    record = _of(world, fin, ident)
    if not can_undo(world, fin, record):
        raise IllegalMove
    own_values.check_free(world, fin, record["field"], record["old"])
    with world.store.transaction():
        own_values.write(world, fin, record["field"], record["old"])
        _put(world, fin, record, "undone")
        _tell(world, fin, record)


def can_undo(world: World, fin: str, record: Record) -> bool:
    """The last change of a value: further back would skip what came between."""
    same = [
        one["id"]
        for one in world.store.records(COLLECTION, fin)
        if one["field"] == record["field"] and one["state"] == "done"
    ]
    return record["state"] == "done" and same[-1:] == [record["id"]]


def all_of(world: World, fin: str) -> list[Record]:
    """The newest first."""
    return [_in_time(world, one) for one in world.store.records(COLLECTION, fin)[::-1]]


def shown(world: World, fin: str, record: Record) -> Record:
    names = ("id", "field", "old", "new", "state", "how", "at", "tries_left")
    waits = record["state"] == "pending"
    left = record["began"] + _life(record) - world.clock.timestamp()
    return {
        **{name: record[name] for name in names},
        "seconds_left": max(0, ceil(left)) if waits else 0,
        "resend_in": _resend_in(world, record) if waits else 0,
        "resends_left": max(0, RESENDS + 1 - record["sends"]) if waits else 0,
        "can_undo": can_undo(world, fin, record),
    }


def _send(world: World, fin: str, record: Record) -> None:
    """A new link or code; the one before it is worth nothing from here on."""
    began, new = world.clock.timestamp(), record["new"]
    record = {**record, "tries_left": one_time.TRIES, "began": began, "sends": record["sends"] + 1}
    if record["how"] == "link":
        token = world.chance.token()
        kept = fingerprint(token)
        world.store.put(LINKS, fin, kept, {"change": record["id"]})
        send(world, fin, "mail", "verify_email", link=f"/verify/{token}", address=new)
    else:
        sent = one_time.sent_code(world, fin, record["id"], message="verify_phone", phone=new)
        if sent is None:
            raise TooMany(RESEND_AFTER * RESEND_AFTER)
        kept = sent.kept
    _put(world, fin, {**record, "kept": kept}, "pending")


def _hold(world: World, fin: str, record: Record) -> str:
    """Somebody else may have been quicker."""
    try:
        own_values.check_free(world, fin, record["field"], record["new"])
    except own_values.Taken:
        return _put(world, fin, record, "taken")
    with world.store.transaction():
        own_values.write(world, fin, record["field"], record["new"])
        _tell(world, fin, record)
        return _put(world, fin, {**record, "at": world.clock.now().isoformat()}, "done")


def _tell(world: World, fin: str, record: Record) -> None:
    """Also where the citizen was reached before: who took it over cannot hide it (AUTH-23)."""
    if record["field"] != "language":
        channel = "sms" if record["field"] == "phone" else "mail"
        send(world, fin, channel, f"changed_{record['field']}")


def _put(world: World, fin: str, record: Record, state: str) -> str:
    world.store.put(COLLECTION, fin, record["id"], {**record, "state": state})
    return state


def _drop_waiting(world: World, fin: str, field: str) -> None:
    for one in world.store.records(COLLECTION, fin):
        if one["field"] == field and one["state"] == "pending":
            _put(world, fin, one, "dropped")


def _of(world: World, fin: str, ident: str) -> Record:
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NothingThere
    return _in_time(world, record)


def _waiting(world: World, fin: str, ident: str) -> Record:
    """What expired or was tried too often may be sent again: it is the same wish."""
    record = _of(world, fin, ident)
    if record["state"] not in ("pending", "expired", "used_up"):
        raise IllegalMove
    return record


def _in_time(world: World, record: Record) -> Record:
    late = world.clock.timestamp() >= record["began"] + _life(record)
    return {**record, "state": "expired"} if late and record["state"] == "pending" else record


def _life(record: Record) -> float:
    life = one_time.LIFE if record["how"] == "code" else LINK_LIFE
    return life.total_seconds()


def _resend_in(world: World, record: Record) -> int:
    return max(0, ceil(record["began"] + RESEND_AFTER - world.clock.timestamp()))
