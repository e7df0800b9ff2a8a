"""Somebody far away tries a person's password: for whoever tests how that is noticed."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import history, incidents
from mock_server.world.accounts import by_fin
from mock_server.world.sources import ABROAD


def listed(desk: Desk, given: Given) -> Any:
    if by_fin(desk.world, given["fin"]) is None:
        raise Refused(404, "not_found")
    return {"attempts": incidents.attempts(desk.world, given["fin"])}


def try_from_abroad(desk: Desk, given: Given) -> Any:
    if by_fin(desk.world, given["fin"]) is None:
        raise Refused(404, "not_found")
    before = history.SOURCE.set(f"{ABROAD}77")
    try:
        outcome = given.get("outcome", "wrong_password")
        history.note(desk.world, given["fin"], "password", outcome, "Windows")
    finally:
        history.SOURCE.reset(before)
    return listed(desk, given)


acts = (
    Act("attempts", "GET", "/people/{fin}/attempts", "Who tried to sign in", listed),
    Act(
        "attempt.abroad",
        "POST",
        "/people/{fin}/attempts",
        "A try from abroad, by default with a wrong password",
        try_from_abroad,
        taking(outcome={"enum": ["ok", "wrong_password", "locked"]}),
    ),
)
