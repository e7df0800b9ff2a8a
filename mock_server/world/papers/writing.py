"""How a document is written down in the contract's words: the card, and the fields on it."""

from dataclasses import dataclass
from random import Random
from typing import Any

from mock_server.world.data import Text, text
from mock_server.world.facts import Life, Paper
from mock_server.world.identifiers import ident
from mock_server.world.writing import FETCHED, Record, institution, register


@dataclass(frozen=True, slots=True)
class Written:
    document: Record
    fields: list[Record]


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
    }


def of_self(life: Life, document: Record, fields: list[Record], holder: str = "") -> Written:
    """`holder` where the paper still says an older name."""
    return Written(
        {**document, "holder": holder or life.person.full_name, "concerns_self": True}, fields
    )


def of_another(holder: str, document: Record, fields: list[Record]) -> Written:
    return Written({**document, "holder": holder, "concerns_self": False}, fields)


def about(title: Text, what: str) -> Text:
    """A title that says which: the car's plate, the school's subject."""
    return {language: f"{said} · {what}" for language, said in title.items()}
