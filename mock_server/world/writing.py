"""How facts are written down in the contract's words: values, items, entries, sections.

An item carries its whole origin (R-1.4). When it was fetched is not known when it is written:
`FETCHED` stands there until an answer is given.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from mock_server.world.data import Text, table, text

Record = dict[str, Any]

FETCHED: Final = "@fetched"
"""In place of the moment at which a register answered."""
NEXT: Final = "@next"
FRESHNESS: Final = "@freshness"


def words(written: str) -> Record:
    return {"kind": "words", "text": written}


def translated(written: Text) -> Record:
    return {"kind": "translated", "text": written}


def day(when: date) -> Record:
    return {"kind": "day", "date": when.isoformat()}


def money(qepik: int) -> Record:
    return {"kind": "money", "qepik": qepik}


def code(written: str) -> Record:
    return {"kind": "code", "text": written}


def yes_no(yes: bool) -> Record:  # noqa: FBT001 - the answer itself
    return {"kind": "yes_no", "yes": yes}


def item(
    key: str, value: Record | None, *, sensitive: bool = False, withheld: Text | None = None
) -> Record:
    """A value without its origin yet. `withheld` is why the value is not shown (R-1.6)."""
    return {
        "key": key,
        "label": text(f"item.{key}"),
        "value": value,
        "sensitive": sensitive,
        "withheld_reason": withheld,
    }


def entry(ident: str, title: Text | None, items: Iterable[Record]) -> Record:
    return {"id": ident, "title": title, "items": list(items)}


def institution(ident: str) -> Record:
    return _by_id("institutions")[ident]


def register(ident: str) -> Record:
    """As the contract shows it: without the basis, and without what testers turn."""
    known = _by_id("registers")[ident]
    return {"id": known["id"], "name": known["name"], "owner": known["owner"]}


def section_ref(ident: str) -> Record:
    layout = _by_id("sections")[ident]
    held_in = layout["register"]
    return {
        "id": ident,
        "category": layout["category"],
        "title": layout["title"],
        "owner": institution(register(held_in)["owner"] if held_in else "iria"),
        "register": register(held_in) if held_in else None,
    }


def section(
    ident: str,
    entries: Iterable[Record],
    entered_at: str,
    disagreements: Iterable[Record] = (),
) -> Record:
    """`entered_at` is when the citizen wrote what no register holds."""
    ref = section_ref(ident)
    origin = _register_origin(ref) if ref["register"] else _citizen_origin(ref, entered_at)
    return {
        "section": ref,
        "freshness": FRESHNESS,
        "fetched_at": FETCHED,
        "next_refresh": NEXT,
        "processing_basis": _processing(ref, origin["basis"]),
        "disagreements": list(disagreements),
        "entries": [
            {**one, "items": [{**item, **origin} for item in one["items"]]} for one in entries
        ],
    }


def _processing(ref: Record, basis: Text) -> Record:
    """Why and how long (R-1.2)."""
    told = table("processing")[ref["register"]["id"] if ref["register"] else "citizen"]
    return {"purpose": told["purpose"], "basis": basis, "retention": told["retention"]}


def _register_origin(ref: Record) -> Record:
    return {
        "owner": ref["owner"],
        "register": ref["register"],
        "fetched_at": FETCHED,
        "source": "register",
        "editable": False,
        "basis": _by_id("registers")[ref["register"]["id"]]["basis"],
    }


def _citizen_origin(ref: Record, entered_at: str) -> Record:
    return {
        "owner": ref["owner"],
        "register": None,
        "fetched_at": entered_at,
        "source": "citizen",
        "editable": True,
        "basis": text("basis.citizen"),
    }


def _by_id(name: str) -> Mapping[str, Record]:
    return {one["id"]: one for one in table(name)}
