"""Where people are signed in, and ending it for them: as another device, or the portal, would."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules.sessions import COLLECTION, End, end
from mock_server.rules.tokens import Owner


def listed(desk: Desk, given: Given) -> Any:
    wanted = given.get("fin")
    return {
        "sessions": [
            {"fin": owner, **record}
            for owner, record in desk.world.store.everybody(COLLECTION)
            if wanted in (None, owner)
        ]
    }


def stop(desk: Desk, given: Given) -> Any:
    """The device learns of it with its next call."""
    found = desk.world.store.find(COLLECTION, given["session"])
    if found is None:
        raise Refused(404, "not_found")
    end(desk.world, Owner(found[0], given["session"]), End(given.get("why", End.ELSEWHERE)))
    return listed(desk, {})


acts = (
    Act(
        "sessions",
        "GET",
        "/sessions",
        "Where people are signed in",
        listed,
        taking(fin={"type": "string"}),
    ),
    Act(
        "session.end",
        "POST",
        "/sessions/{session}/end",
        "Sign a device out, by default as if another device had done it",
        stop,
        taking(why={"enum": [why.value for why in End]}),
    ),
)
