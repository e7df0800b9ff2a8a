"""A certificate that the citizen orders: what a register holds today, under a code of its own."""

from datetime import timedelta
from typing import Any, Final

from mock_server.rules.register_changes import SECTIONS
from mock_server.world import World
from mock_server.world.accounts import full_name
from mock_server.world.certificates import (
    CODES,
    DETAILS,
    DOCUMENTS,
    certify,
    content,
    keep,
    titled,
)
from mock_server.world.check_numbers import LONG, number_from
from mock_server.world.papers.writing import UNMARKED, field, section_place
from mock_server.world.registers import COLLECTION as REGISTERS
from mock_server.world.writing import code, day, register, words

Record = dict[str, Any]

VALID_DAYS: Final = 90
_CERTIFICATES: Final = "certificates"
"""The register in which every certificate stands."""


class NothingThere(Exception):
    """The portal holds no such thing of this citizen, or nothing in it."""


class NotInForce(Exception):
    """What does not hold today is not confirmed."""


class NotConnected(Exception):
    """The register does not answer, so nobody can say what it holds."""


def order(world: World, fin: str, asked: Record) -> str:
    """The new document's id. Raises `NothingThere`, `NotInForce` or `NotConnected`."""
    ident = asked["subject"]["id"]
    if asked["subject"]["kind"] == "document":
        return _made(world, fin, *_of_document(world, fin, ident))
    return _made(world, fin, *_of_section(world, fin, ident))


def of_code(world: World, number: str) -> tuple[str, Record] | None:
    """Whose it is, and the certificate as a document."""
    about = world.store.get(CODES, "", number)
    if about is None:
        return None
    document = world.store.get(DOCUMENTS, about["fin"], about["document"])
    return None if document is None else (about["fin"], document)


def _of_document(world: World, fin: str, ident: str) -> tuple[Record, Record]:
    """What is to be confirmed, and what is to be written of it."""
    document = world.store.get(DOCUMENTS, fin, ident)
    details = world.store.get(DETAILS, fin, ident)
    if document is None or details is None or details["code"] is not None:
        raise NothingThere
    until = document["expires_on"]
    if document["state"] != "valid" or (until and until < world.clock.today().isoformat()):
        raise NotInForce
    entries = [{"title": None, "items": details["fields"]}]
    return document, content(ident, entries, world.clock.now().isoformat())


def _of_section(world: World, fin: str, ident: str) -> tuple[Record, Record]:
    held = world.store.get(SECTIONS, fin, ident)
    if held is None or not held["entries"] or held["section"]["register"] is None:
        raise NothingThere
    ref = held["section"]
    known = world.store.get(REGISTERS, "", ref["register"]["id"])
    if known is None or known["state"] in ("down", "not_connected"):
        raise NotConnected
    subject = {
        "title": ref["title"],
        "holder": full_name(world, fin),
        "concerns_self": True,
        "issuer": ref["owner"],
        "section": section_place(ident),
    }
    return subject, content(None, held["entries"], world.clock.now().isoformat())


def _made(world: World, fin: str, subject: Record, held: Record) -> str:
    today = world.clock.today()
    ident, secret = world.chance.ident(), number_from(world.chance.unguessable(LONG), LONG)
    number = f"AR-{today.year}-{_how_many(world) + 1:06}"
    until = today + timedelta(days=VALID_DAYS)
    document = {
        "id": ident,
        "kind": "certificate",
        "title": titled(subject["title"]),
        "number": number,
        "holder": subject["holder"],
        "concerns_self": subject["concerns_self"],
        "issuer": subject["issuer"],
        "register": register(_CERTIFICATES),
        "state": "valid",
        "issued_on": today.isoformat(),
        "expires_on": until.isoformat(),
        "fetched_at": world.clock.now().isoformat(),
        "section": subject["section"],
        **UNMARKED,
    }
    fields = [
        field("full_name", words(subject["holder"])),
        field("document_number", code(number)),
        field("check_code", code(secret), sensitive=True),
        field("issued", day(today)),
        field("expires", day(until)),
    ]
    with world.store.transaction():
        keep(world.store, fin, document, fields, mrz=None)
        certify(world.store, fin, ident, secret, held)
    return ident


def _how_many(world: World) -> int:
    return sum(1 for _ in world.store.everybody(CODES))
