"""Policy and terms: publishing the next version, dating it, taking it back (2.9)."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import acceptances, legal
from mock_server.world.legal_texts import KINDS, LANGUAGES, VERSIONS

LATEST_DAYS = 365


def listed(desk: Desk, _: Given) -> Any:
    """The newest first, those that were taken back too."""
    today = desk.world.clock.today()
    return {
        "versions": [
            {**one, "kind": kind, "in_force": legal.is_in_force(one, today)}
            for kind in KINDS
            for one in reversed(desk.world.store.records(VERSIONS, kind))
        ]
    }


def publish(desk: Desk, given: Given) -> Any:
    missing = given.get("missing")
    try:
        return legal.publish(
            desk.world,
            given["kind"],
            given["change"],
            given.get("days", 14),
            None if missing == "none" else missing,
        )
    except legal.NotPublished:
        raise Refused(409, "conflict") from None


def withdraw(desk: Desk, given: Given) -> Any:
    try:
        legal.withdraw(desk.world, given["kind"], given["version"])
    except legal.NotPublished:
        raise Refused(404, "not_found") from None
    return listed(desk, {})


def date(desk: Desk, given: Given) -> Any:
    try:
        legal.move_date(desk.world, given["kind"], given["version"], given["effective_from"])
    except legal.NotPublished:
        raise Refused(404, "not_found") from None
    except ValueError:
        wrong = ("/body/effective_from", "must be a day, e.g. 2026-12-01")
        raise Refused(422, "validation_failed", wrong) from None
    return listed(desk, {})


def ask_again(desk: Desk, given: Given) -> Any:
    """Everybody has to accept the terms of a service or a participant once more (R-1.7)."""
    known = desk.world.store.get(acceptances.DOCUMENTS, "", given["subject"])
    if known is None:
        raise Refused(404, "not_found")
    version = str(int(known["version"]) + 1)
    acceptances.offer(desk.world, known["subject"], version, known["title"], known["points"])
    return {"subject": known["subject"], "version": version}


acts = (
    Act("legal", "GET", "/legal", "Every version of policy and terms", listed),
    Act(
        "legal.publish",
        "POST",
        "/legal",
        "Publish the next version: minor, major, or with a new power over the device",
        publish,
        taking(
            ("kind", "change"),
            kind={"enum": list(KINDS)},
            change={"enum": list(legal.CHANGES)},
            days={"type": "integer", "minimum": 0, "maximum": LATEST_DAYS},
            missing={"enum": [*LANGUAGES, "none"]},
        ),
    ),
    Act(
        "legal.withdraw",
        "DELETE",
        "/legal/{kind}/{version}",
        "Take a version back, as if it had never been announced",
        withdraw,
    ),
    Act(
        "legal.date",
        "PUT",
        "/legal/{kind}/{version}",
        "Move the day from which a version is in force",
        date,
        taking(("effective_from",), effective_from={"type": "string", "maxLength": 10}),
    ),
    Act(
        "acceptance.again",
        "POST",
        "/acceptances/again",
        "Ask everybody again for the terms of a service or a participant",
        ask_again,
        taking(("subject",), subject={"type": "string", "maxLength": 80}),
    ),
)
