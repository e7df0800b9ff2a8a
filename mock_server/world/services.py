"""E-services of participants: everything about one, its form included, is one file of data.

The client knows none of them. Adding a service is adding a file here.
"""

import json
from importlib.resources import files
from typing import Any, Final

from mock_server.world.data import Text, table
from mock_server.world.legal_texts import DOCUMENTS
from mock_server.world.world import World
from mock_server.world.writing import institution

Record = dict[str, Any]

COLLECTION: Final = "services"
_PACKAGE: Final = "mock_server.world.data"


def services() -> list[Record]:
    """As the world begins, in the order of their files."""
    here = files(_PACKAGE) / "services"
    found = sorted((file for file in here.iterdir()), key=lambda file: file.name)
    return [json.loads(file.read_text("utf-8")) for file in found if file.name.endswith(".json")]


def publish(world: World) -> None:
    """Puts every service into a world that has none, with what it asks to be accepted."""
    for one in services():
        world.store.put(COLLECTION, "", one["id"], one)
        _offer(world, service_subject(one["id"]), "1", one["title"], points_of(one))
        for policy in one["policies"]:
            points = [{"heading": policy["title"], "text": policy["text"]}]
            subject = policy_subject(policy["id"])
            _offer(world, subject, policy["version"], policy["title"], points)


def service_subject(ident: str) -> str:
    return f"service:{ident}"


def policy_subject(ident: str) -> str:
    return f"participant:{ident}"


def points_of(service: Record) -> list[Record]:
    """What is collected, by whom, why, who gets it, how long it is kept (R-1.7)."""
    told, said = service["processing"], table("service_groups")
    usual, headings = said["usual"], said["points"]
    recipients = told.get("recipients", [service["institution"]])
    return [
        {"heading": headings["collected"], "text": _together(told["collected"])},
        {"heading": headings["by"], "text": institution(service["institution"])["name"]},
        {"heading": headings["purpose"], "text": told["purpose"]},
        {"heading": headings["ground"], "text": told.get("ground", usual["ground"])},
        {
            "heading": headings["recipients"],
            "text": _together([institution(one)["name"] for one in recipients]),
        },
        {"heading": headings["retention"], "text": told.get("retention", usual["retention"])},
    ]


def _together(texts: list[Text]) -> Text:
    return {lang: "; ".join(one[lang] for one in texts) for lang in ("az", "en", "ru")}


def _offer(world: World, subject: str, version: str, title: Text, points: list[Record]) -> None:
    record = {
        "subject": subject,
        "version": version,
        "title": title,
        "effective_from": world.clock.today().isoformat(),
        "points": points,
    }
    world.store.put(DOCUMENTS, "", subject, record)
