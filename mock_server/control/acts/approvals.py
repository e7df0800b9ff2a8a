"""The test phone's part in signing in: it sees what waits, and says yes or no."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import approval

_SHOWN = ("id", "state", "choices", "code", "device_name", "platform", "at")


def listed(desk: Desk, given: Given) -> Any:
    """The newest first. With the right code: a test may approve without looking at a screen."""
    approval.expire_late(desk.world)
    wanted = given.get("fin")
    found = [
        {"fin": owner, **{name: record[name] for name in _SHOWN if name in record}}
        for owner, record in desk.world.store.everybody(approval.COLLECTION)
        if wanted in (None, owner)
    ]
    return {"approvals": found[::-1]}


def approve(desk: Desk, given: Given) -> Any:
    """With another code than the client shows, the attempt ends: somebody else began it."""
    _pending(desk, given)
    approval.approve(desk.world, given["approval"], given["code"])
    return listed(desk, {})


def refuse(desk: Desk, given: Given) -> Any:
    _pending(desk, given)
    approval.refuse(desk.world, given["approval"])
    return listed(desk, {})


def _pending(desk: Desk, given: Given) -> None:
    found = desk.world.store.find(approval.COLLECTION, given["approval"])
    if found is None:
        raise Refused(404, "not_found")
    if found[1]["state"] != "pending":
        raise Refused(409, "conflict", ("/path/approval", "is decided already"))


acts = (
    Act(
        "approvals",
        "GET",
        "/approvals",
        "Sign-ins that wait, or waited, for a phone",
        listed,
        taking(fin={"type": "string"}),
    ),
    Act(
        "approval.approve",
        "POST",
        "/approvals/{approval}/approve",
        "Approve with the code the person believes to see",
        approve,
        taking(("code",), code={"type": "string", "pattern": "^[0-9]{4}$"}),
    ),
    Act("approval.refuse", "POST", "/approvals/{approval}/refuse", "Refuse", refuse),
)
