"""What comes of an application that was granted: a paper in the cabinet, or only a word."""

from datetime import timedelta
from typing import Any

from mock_server.world import World
from mock_server.world.accounts import by_fin
from mock_server.world.data import Text
from mock_server.world.identifiers import check_code
from mock_server.world.papers.writing import field
from mock_server.world.writing import code, day, institution, register, words

Record = dict[str, Any]


def issued(world: World, fin: str, application: Record) -> list[Record]:
    """The documents that are there now, each with its title."""
    outcome = application["outcome"]
    if outcome is None:
        return []
    title: Text = outcome["title"]
    today = world.clock.today()
    until = today + timedelta(days=outcome["days"])
    stream = world.chance.stream(f"result/{application['id']}")
    ident, number = world.chance.ident(), check_code(stream, 8)
    account = by_fin(world, fin) or {}
    holder = " ".join(account.get(key, "") for key in ("surname", "given_name", "patronymic"))
    document = {
        "id": ident,
        "kind": outcome.get("kind", "certificate"),
        "title": title,
        "number": number,
        "issuer": institution(application["institution"]["id"]),
        "register": register(outcome.get("register", "certificates")),
        "state": "valid",
        "issued_on": today.isoformat(),
        "expires_on": until.isoformat(),
        "fetched_at": world.clock.now().isoformat(),
        "holder": holder.strip(),
        "concerns_self": True,
    }
    fields = [
        field("full_name", words(holder.strip())),
        field("document_number", code(number)),
        field("check_code", code(check_code(stream, 16)), sensitive=True),
        field("issued", day(today)),
        field("expires", day(until)),
    ]
    world.store.put("documents", fin, ident, document)
    world.store.put("document_details", fin, ident, fields)
    return [{"document": ident, "title": title}]
