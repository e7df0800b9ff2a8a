"""The portal's participants as the directory shows them: who they are, and what they hold."""

from collections.abc import Iterable
from typing import Any

from mock_server.world.data import table
from mock_server.world.writing import register

Record = dict[str, Any]

_LISTED = ("sector", "standing", "mark")


def participant(institution: Record) -> Record:
    known = table("directory")[institution["id"]]
    return {"institution": institution, **{name: known[name] for name in _LISTED}}


def detail(institution: Record, offered: Iterable[Record]) -> Record:
    """`offered` is every e-service of the portal."""
    known = table("directory")[institution["id"]]
    told = {name: value for name, value in known.items() if name not in _LISTED}
    for one in table("recipients"):
        if one["id"] == institution["id"]:  # a party to consents is the same one here
            told |= {"voen": one["voen"], "policy": one["policy"]}
    owned = [one["id"] for one in table("registers") if one["owner"] == institution["id"]]
    return {
        "participant": participant(institution),
        **told,
        "registers": [register(ident) for ident in owned],
        "services": [
            {"id": one["id"], "title": one["title"]}
            for one in offered
            if one["institution"] == institution["id"]
        ],
    }
