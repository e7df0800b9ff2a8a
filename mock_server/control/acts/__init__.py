"""Everything a tester can do, one table: the control API, its pages and its route list read it."""

from functools import cache
from typing import Final

from mock_server.control.acts import (
    approvals,
    attempts,
    clock,
    consents,
    data_uses,
    faults,
    journal,
    legal,
    letters,
    login,
    machines,
    mail,
    outbox,
    payments,
    people,
    privacy,
    registers,
    services,
    sessions,
    video,
    worlds,
)
from mock_server.middleware.operations import Check, compiled

ACTS: Final = {
    act.name: act
    for area in (
        people,
        clock,
        worlds,
        registers,
        faults,
        machines,
        approvals,
        attempts,
        sessions,
        login,
        mail,
        outbox,
        journal,
        consents,
        data_uses,
        legal,
        letters,
        payments,
        services,
        privacy,
        video,
    )
    for act in area.acts
}


@cache
def checks() -> dict[str, Check]:
    """What each act takes, compiled once. Treat it as read-only: everybody shares it."""
    known: dict[str, Check] = {}
    for act in ACTS.values():
        if str(act.takes) not in known:
            known[str(act.takes)] = compiled({}, act.takes)
    return {name: known[str(act.takes)] for name, act in ACTS.items()}
