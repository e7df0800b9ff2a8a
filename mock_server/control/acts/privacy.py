"""Whether the app keeps to what was chosen, and a portal that tries its patience (COO-01)."""

from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, taking
from mock_server.middleware.cookies import KNOB, is_pushy
from mock_server.middleware.journal import Entry
from mock_server.rules import contact_choices, preferences, statistics, surveys, telemetry

CATEGORIES: Final = ("functionality", "usage", "profile")
_PAGES: Final = ("/oauth/authorize", "/sign-in", "/check")
"""Where a browser is the client, with cookies of its own."""


def report(desk: Desk, _: Given) -> Any:
    """Of what the journal still has: each number but the first has to be nothing."""
    entries = desk.journal.newest_first()
    known = {one["name"]: one["category"] for one in preferences.cookies(desk.world)}
    sent = [
        (entry, name)
        for entry in entries
        for name in entry.cookies
        if not entry.path.startswith(_PAGES) and known.get(name) != preferences.ESSENTIAL
    ]
    told = [entry for entry in entries if entry.path.startswith("/telemetry")]
    return {
        "events": telemetry.counted(desk.world),
        "cookies_not_chosen": sum(not _is_chosen(desk, entry, name) for entry, name in sent),
        "events_that_name": sum(bool(one.fin or one.cookies) for one in told),
        "messages_not_wanted": surveys.delivered_unwanted(desk.world),
        "pushy": is_pushy(desk.world),
    }


def turn(desk: Desk, given: Given) -> Any:
    desk.world.store.put(*KNOB, {"pushy": given["pushy"]})
    return report(desk, {})


def add(desk: Desk, given: Given) -> Any:
    preferences.add_cookie(desk.world, given["name"], given["category"])
    return {"cookies": preferences.cookies(desk.world)}


def fill(desk: Desk, given: Given) -> Any:
    """As if so many others had opened that section; the figures of the day are made anew."""
    telemetry.pretend(desk.world, given["screen"], given["installations"])
    return statistics.published_anew(desk.world)


def start(desk: Desk, given: Given) -> Any:
    """Who sees it is decided by what each citizen chose."""
    return surveys.start(desk.world, given["kind"], given["sender"])


def _is_chosen(desk: Desk, entry: Entry, name: str) -> bool:
    return entry.fin is not None and preferences.is_on(desk.world, entry.fin, f"cookie:{name}")


acts = (
    Act("privacy", "GET", "/privacy", "Whether the app keeps to what was chosen", report),
    Act(
        "cookies.turn",
        "PUT",
        "/privacy/cookies",
        "Make the portal push cookies that nobody chose",
        turn,
        taking(("pushy",), pushy={"type": "boolean"}),
    ),
    Act(
        "cookie.add",
        "POST",
        "/privacy/cookies",
        "A new cookie, as a new policy would bring it",
        add,
        taking(
            ("name", "category"),
            name={"type": "string", "pattern": "^[a-z_]{1,40}$"},
            category={"enum": list(CATEGORIES)},
        ),
    ),
    Act(
        "statistics.fill",
        "POST",
        "/privacy/statistics",
        "Installations of others that opened a section; the figures are published anew",
        fill,
        taking(
            ("screen", "installations"),
            screen={"enum": list(statistics.screens())},
            installations={"type": "integer", "minimum": 1, "maximum": 500},
        ),
    ),
    Act(
        "campaign.start",
        "POST",
        "/privacy/campaigns",
        "A pop-up message for everybody who said yes to its kind",
        start,
        taking(
            ("kind", "sender"),
            kind={"enum": ["promotion", "research"]},
            sender={"enum": list(contact_choices.SENDERS)},
        ),
    ),
)
