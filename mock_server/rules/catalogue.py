"""The catalogue of services as one citizen sees it: favourites, what was used last, ratings."""

from typing import Any, Final

from mock_server.rules import eligibility, form_drafts, forms
from mock_server.rules.forms import service_of
from mock_server.world import World
from mock_server.world.data import table
from mock_server.world.services import COLLECTION
from mock_server.world.writing import institution

Record = dict[str, Any]

FAVOURITES: Final = "favourite_services"
RECENT: Final = "recent_services"
RATINGS: Final = "service_ratings"
_MOST_RECENT: Final = 6


def catalogue(world: World, fin: str) -> Record:
    names = table("service_groups")
    visits = reversed(world.store.records(RECENT, fin))
    recent = sorted(visits, key=lambda one: one["at"], reverse=True)
    return {
        "categories": names["categories"],
        "events": names["events"],
        "services": [card(world, one) for one in world.store.records(COLLECTION, "")],
        "favourites": world.store.idents(FAVOURITES, fin),
        "recent": [one["id"] for one in recent[:_MOST_RECENT]],
        "drafts": form_drafts.drafts(world, fin),
    }


def detail(world: World, fin: str, ident: str) -> Record:
    """Raises `NoSuchService`."""
    service = service_of(world, ident)
    mine = world.store.get(RATINGS, fin, ident)
    return {
        "service": card(world, service),
        "about": service["about"],
        "needed": service["needed"],
        "processing": processing(service),
        "policies": [
            {**one, "owner": institution(one["owner"])} for one in service.get("policies", [])
        ],
        "obstacles": eligibility.beforehand(world, fin, service),
        "is_favourite": world.store.get(FAVOURITES, fin, ident) is not None,
        "my_stars": None if mine is None else mine["stars"],
        "draft_saved_at": _draft_saved_at(world, fin, ident),
    }


def card(world: World, service: Record) -> Record:
    closed = forms.is_closed(world, service)
    return {
        "id": service["id"],
        "title": service["title"],
        "summary": service["summary"],
        "institution": institution(service["institution"]),
        "category": service["category"],
        "events": service["events"],
        "fee": service["fee"],
        "working_days": service["working_days"],
        "rating": _rating(world, service),
        "outage": service.get("outage") if closed else None,
        "outage_until": service.get("outage_until") if closed else None,
    }


def processing(service: Record) -> Record:
    """What is collected, by whom, why, who gets it, how long it is kept (R-1.7)."""
    told = service["processing"]
    usual = table("service_groups")["usual"]
    recipients = told.get("recipients", [service["institution"]])
    return {
        "collected": told["collected"],
        "by": institution(service["institution"]),
        "purpose": told["purpose"],
        "ground": told.get("ground", usual["ground"]),
        "recipients": [institution(one)["name"] for one in recipients],
        "retention": told.get("retention", usual["retention"]),
    }


def favour(world: World, fin: str, ident: str, *, on: bool) -> None:
    """Raises `NoSuchService`."""
    service_of(world, ident)
    if on:
        world.store.put(FAVOURITES, fin, ident, {"id": ident})
    elif world.store.get(FAVOURITES, fin, ident) is not None:
        world.store.remove(FAVOURITES, fin, ident)


def visited(world: World, fin: str, ident: str) -> None:
    """Of two at the same instant the later visit comes first: the store keeps their order."""
    with world.store.transaction():
        world.store.remove(RECENT, fin, ident)
        world.store.put(RECENT, fin, ident, {"id": ident, "at": world.clock.now().isoformat()})


def forget_recent(world: World, fin: str) -> None:
    with world.store.transaction():
        for ident in world.store.idents(RECENT, fin):
            world.store.remove(RECENT, fin, ident)


def rate(world: World, fin: str, ident: str, stars: int) -> None:
    """Once a citizen; a later opinion replaces the earlier one. Raises `NoSuchService`."""
    service_of(world, ident)
    world.store.put(RATINGS, fin, ident, {"service": ident, "stars": stars})


def _rating(world: World, service: Record) -> Record:
    """What was there before this world began, and what its people have said since."""
    seeded = service.get("rating", {"tenths": 0, "count": 0})
    said = [
        one["stars"]
        for _, one in world.store.everybody(RATINGS)
        if one["service"] == service["id"]
    ]
    count = seeded["count"] + len(said)
    total = seeded["tenths"] * seeded["count"] + 10 * sum(said)
    return {"tenths": round(total / count) if count else 0, "count": count}


def _draft_saved_at(world: World, fin: str, ident: str) -> str | None:
    draft = world.store.get(form_drafts.COLLECTION, fin, ident)
    return None if draft is None else draft["saved_at"]
