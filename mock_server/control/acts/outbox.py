"""What the portal sent to people: one-time codes, SMS and mail."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, taking

COLLECTION = "outbox"
_CHANNELS = ["code", "sms", "mail"]


def listed(desk: Desk, given: Given) -> Any:
    """The newest first."""
    fin, channel = given.get("fin"), given.get("channel")
    sent = [
        {"fin": owner, **record}
        for owner, record in desk.world.store.everybody(COLLECTION)
        if fin in (None, owner) and channel in (None, record["channel"])
    ]
    return {"messages": sorted(sent, key=lambda one: one["at"], reverse=True)}


def clear(desk: Desk, given: Given) -> Any:
    with desk.world.store.transaction():
        for owner, record in desk.world.store.everybody(COLLECTION):
            desk.world.store.remove(COLLECTION, owner, record["id"])
    return listed(desk, given)


acts = (
    Act(
        "outbox",
        "GET",
        "/outbox",
        "What was sent, the newest first",
        listed,
        taking(fin={"type": "string"}, channel={"enum": _CHANNELS}),
    ),
    Act("outbox.clear", "DELETE", "/outbox", "Empty the outbox", clear),
)
