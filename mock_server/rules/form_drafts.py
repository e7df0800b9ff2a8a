"""Drafts of forms: one for a service, kept by the portal, so that any device goes on with it."""

from typing import Any, Final

from mock_server.rules.forms import service_of
from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "form_drafts"


class ChangedElsewhere(Exception):
    """Another device saved meanwhile: neither of the two is thrown away silently (REL-03)."""


def keep(world: World, fin: str, service: str, told: Record) -> Record:
    """Raises `NoSuchService` or `ChangedElsewhere`. Of a closed service too: nothing is lost."""
    offered = service_of(world, service)
    known = world.store.get(COLLECTION, fin, service)
    revision = 0 if known is None else known["revision"]
    if told["revision"] != revision:
        raise ChangedElsewhere
    now = world.clock.now().isoformat()
    record = {
        "service": service,
        "title": offered["title"],
        "begun": known["begun"] if known else world.chance.ident(),
        "revision": revision + 1,
        "version": told["version"],
        "step": told["step"],
        "answers": told["answers"],
        "saved_at": now,
    }
    world.store.put(COLLECTION, fin, service, record)
    return record


def drop(world: World, fin: str, service: str) -> None:
    """That there is none any more is what was asked for."""
    if world.store.get(COLLECTION, fin, service) is not None:
        world.store.remove(COLLECTION, fin, service)


def draft_of(world: World, fin: str, service: Record) -> Record | None:
    """With what changed in the form since it was begun."""
    known = world.store.get(COLLECTION, fin, service["id"])
    if known is None:
        return None
    told = service["form"]
    changes = [
        change["text"]
        for change in told.get("changes", [])
        if change["version"] > known["version"]
    ]
    return {**known, "changes": changes}


def drafts(world: World, fin: str) -> list[Record]:
    """The one that was touched last comes first."""
    known = world.store.records(COLLECTION, fin)
    shown = [{key: one[key] for key in ("service", "title", "saved_at")} for one in known]
    return sorted(shown, key=lambda one: one["saved_at"], reverse=True)
