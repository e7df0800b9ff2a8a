"""What comes of an application that was granted: a certificate in the cabinet, or only a word.

It has a code of its own: anybody it is shown to can check it.
"""

from datetime import timedelta
from typing import Any, Final

from mock_server.world import World
from mock_server.world.accounts import full_name
from mock_server.world.certificates import CODES, certify, keep
from mock_server.world.check_numbers import LONG, number_from
from mock_server.world.papers.writing import UNMARKED, field
from mock_server.world.writing import code, day, institution, register, words

Record = dict[str, Any]

_REGISTER: Final = "certificates"


def issued(world: World, fin: str, application: Record) -> list[Record]:
    """The documents that are there now, each with its title."""
    outcome = application["outcome"]
    if outcome is None:
        return []
    ident, secret = world.chance.ident(), number_from(world.chance.unguessable(LONG), LONG)
    document = _document(world, fin, ident, application)
    fields = [
        field("full_name", words(document["holder"])),
        field("document_number", code(document["number"])),
        field("check_code", code(secret), sensitive=True),
        field("issued", day(world.clock.today())),
    ]
    answers = [one for one in application["answered"] if one["value"] is not None]
    held = {
        "document": None,
        "made_at": world.clock.now().isoformat(),
        "parts": [{"title": None, "rows": answers}],
    }
    keep(world.store, fin, document, fields, mrz=None)
    certify(world.store, fin, ident, secret, held)
    return [{"document": ident, "title": outcome["title"]}]


def _document(world: World, fin: str, ident: str, application: Record) -> Record:
    outcome, today = application["outcome"], world.clock.today()
    until = today + timedelta(days=outcome["days"])
    return {
        "id": ident,
        "kind": "certificate",
        "title": outcome["title"],
        "number": f"XN-{today.year}-{_how_many(world) + 1:06}",
        "holder": full_name(world, fin),
        "concerns_self": True,
        "issuer": institution(application["institution"]["id"]),
        "register": register(outcome.get("register", _REGISTER)),
        "state": "valid",
        "issued_on": today.isoformat(),
        "expires_on": until.isoformat(),
        "fetched_at": world.clock.now().isoformat(),
        "section": None,
        **UNMARKED,
    }


def _how_many(world: World) -> int:
    return sum(1 for _ in world.store.everybody(CODES))
