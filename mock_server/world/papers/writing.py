"""How a document is written down in the contract's words: the card, and the fields on it."""

from dataclasses import dataclass
from random import Random
from typing import Any, Final

from mock_server.world.data import Text, table, text
from mock_server.world.facts import Life, Paper
from mock_server.world.identifiers import ident
from mock_server.world.writing import FETCHED, Record, institution, register, section_ref

UNMARKED: Final[Record] = {"favourite": False, "remind_days": None}
"""A document as it comes: the citizen has marked nothing on it."""


@dataclass(frozen=True, slots=True)
class Written:
    document: Record
    fields: list[Record]
    mrz: list[str] | None = None
    """What machines read on it."""
    certificate: "Certified | None" = None


@dataclass(frozen=True, slots=True)
class Certified:
    """What makes a paper a certificate: the code by which it is checked, and what it is about."""

    code: str
    section: str


def field(
    label: str, value: dict[str, Any], *, mark: str | None = None, sensitive: bool = False
) -> Record:
    """`mark` is the number printed beside the field."""
    return {"mark": mark, "label": text(f"item.{label}"), "value": value, "sensitive": sensitive}


def document(
    stream: Random,
    kind: str,
    title: Text,
    held_in: str,
    paper: Paper,
    *,
    issuer: str | None = None,
) -> Record:
    """Whom it concerns is said by `of_self` or `of_another`."""
    kept = register(held_in)
    return {
        "id": ident(stream),
        "kind": kind,
        "title": title,
        "number": paper.number,
        "issuer": institution(issuer or kept["owner"]),
        "register": kept,
        "state": paper.state,
        "issued_on": paper.issued.isoformat(),
        "expires_on": paper.expires.isoformat() if paper.expires else None,
        "fetched_at": FETCHED,
        "section": _section_of(held_in),
        **UNMARKED,
    }


def of_self(
    life: Life,
    document: Record,
    fields: list[Record],
    holder: str = "",
    *,
    mrz: list[str] | None = None,
    certificate: Certified | None = None,
) -> Written:
    """`holder` where the paper still says an older name."""
    whose = {"holder": holder or life.person.full_name, "concerns_self": True}
    return Written({**document, **whose}, fields, mrz, certificate)


def of_another(
    holder: str, document: Record, fields: list[Record], *, mrz: list[str] | None = None
) -> Written:
    """A child's paper; what the cabinet knows of the child stands with the children."""
    whose = {"holder": holder, "concerns_self": False, "section": section_place("children")}
    return Written({**document, **whose}, fields, mrz)


def about(title: Text, what: str) -> Text:
    """A title that says which: the car's plate, the school's subject."""
    return {language: f"{said} · {what}" for language, said in title.items()}


def _section_of(held_in: str) -> Record | None:
    """Where the cabinet shows what this register knows; the register of certificates has none."""
    found = next((one["id"] for one in table("sections") if one["register"] == held_in), None)
    return None if found is None else section_place(found)


def section_place(ident: str) -> Record:
    ref = section_ref(ident)
    return {"id": ref["id"], "category": ref["category"]}
