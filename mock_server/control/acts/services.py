"""E-services: closed and opened, their terms asked for anew, their forms changed in mid-draft."""

from datetime import timedelta
from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import once
from mock_server.rules.forms import is_closed
from mock_server.world.data import table
from mock_server.world.legal_texts import DOCUMENTS
from mock_server.world.services import COLLECTION, policy_subject, service_subject
from mock_server.world.store import Record

_LONGEST: Final = 720
"""Hours that a service is closed."""


def listed(desk: Desk, _: Given) -> Any:
    known = desk.world.store.records(COLLECTION, "")
    return {
        "services": [
            {
                "id": one["id"],
                "title": one["title"],
                "closed": is_closed(desk.world, one),
                "version": one["form"]["version"],
                "policies": [policy["id"] for policy in one["policies"]],
            }
            for one in known
        ]
    }


def turn(desk: Desk, given: Given) -> Any:
    service = _service(desk, given["service"])
    outage = table("service_groups")["outage"] if given["closed"] else None
    hours = given.get("hours") if given["closed"] else None
    until = None if hours is None else desk.world.clock.now() + timedelta(hours=hours)
    told = {"outage": outage, "outage_until": None if until is None else until.isoformat()}
    desk.world.store.put(COLLECTION, "", service["id"], {**service, **told})
    return {"closed": given["closed"], "until": told["outage_until"]}


def ask_again(desk: Desk, given: Given) -> Any:
    """A new version of the terms, the service's own and its participants'."""
    service = _service(desk, given["service"])
    subjects = [
        service_subject(service["id"]),
        *(policy_subject(one["id"]) for one in service["policies"]),
    ]
    renewed: list[str] = []
    for subject in subjects:
        terms = desk.world.store.get(DOCUMENTS, "", subject)
        if terms is not None:
            version = str(int(terms["version"]) + 1)
            desk.world.store.put(DOCUMENTS, "", subject, {**terms, "version": version})
            renewed.append(subject)
    return {"subjects": renewed}


def change_form(desk: Desk, given: Given) -> Any:
    """As if a field had been reworded: a draft that was begun is told so."""
    service = _service(desk, given["service"])
    version = service["form"]["version"] + 1
    told = {"version": version, "text": table("service_groups")["changed"]}
    form = {**service["form"], "version": version}
    form["changes"] = [*form.get("changes", []), told]
    desk.world.store.put(COLLECTION, "", service["id"], {**service, "form": form})
    return {"version": version}


def deeds(desk: Desk, given: Given) -> Any:
    """Off, a portal like those that charge twice: for tests that have to see the difference."""
    once.remember(desk.world, on=given["once"])
    return {"once": given["once"]}


def _service(desk: Desk, ident: str) -> Record:
    known = desk.world.store.get(COLLECTION, "", ident)
    if known is None:
        raise Refused(404, "not_found")
    return known


acts = (
    Act("services", "GET", "/services", "Every e-service and how it stands", listed),
    Act(
        "service.turn",
        "PUT",
        "/services/{service}",
        "Close a service for a while, or open it again",
        turn,
        taking(
            ("closed",),
            closed={"type": "boolean"},
            hours={"type": "integer", "minimum": 1, "maximum": _LONGEST},
        ),
    ),
    Act(
        "service.ask_again",
        "POST",
        "/services/{service}/terms",
        "A new version of its terms and of its participants', to be accepted anew",
        ask_again,
    ),
    Act(
        "service.change_form",
        "POST",
        "/services/{service}/form",
        "Change its form while drafts of it exist",
        change_form,
    ),
    Act(
        "deeds",
        "PUT",
        "/deeds",
        "Whether a deed that is sent again under its key is done once",
        deeds,
        taking(("once",), once={"type": "boolean"}),
    ),
)
