"""The last requests: who asked what, and what came of it."""

from dataclasses import asdict
from typing import Any

from mock_server.control.desk import Act, Desk, Given, taking
from mock_server.middleware.journal import Entry

_SHOWN = 200


def listed(desk: Desk, given: Given) -> Any:
    found = desk.journal.newest_first(lambda entry: _matches(entry, given))
    return {
        "seen": desk.journal.seen,
        "entries": [
            {**asdict(entry), "at": entry.at.isoformat()}
            for entry in found[: given.get("limit", _SHOWN)]
        ],
    }


def _matches(entry: Entry, given: Given) -> bool:
    return (
        given.get("fin") in (None, entry.fin)
        and given.get("method") in (None, entry.method)
        and given.get("status") in (None, entry.status)
        and given.get("request_id") in (None, entry.request_id)
        and entry.path.startswith(given.get("path", ""))
    )


def clear(desk: Desk, given: Given) -> Any:
    desk.journal.clear()
    return listed(desk, given)


acts = (
    Act(
        "journal",
        "GET",
        "/journal",
        "The last requests, the newest first",
        listed,
        taking(
            fin={"type": "string"},
            method={"type": "string"},
            path={"type": "string"},
            status={"type": "integer"},
            request_id={"type": "string"},
            limit={"type": "integer", "minimum": 1, "maximum": 2000},
        ),
    ),
    Act("journal.clear", "DELETE", "/journal", "Forget them", clear),
)
