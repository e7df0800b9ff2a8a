"""A service's form as one citizen gets it: steps and fields, prefilled, with its JSON Schema."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.rules import acceptances, offices
from mock_server.rules.form_schemas import READ_ONLY, schema_of
from mock_server.rules.form_sources import choices_among, origin_of, plain, prefilled
from mock_server.world import World
from mock_server.world.services import COLLECTION, policy_subject, service_subject
from mock_server.world.writing import institution

Record = dict[str, Any]

_MOST: Final = {"people": 9, "files": 3}
_MEDIA: Final = ["application/pdf", "image/jpeg", "image/png"]
_ORIGINS: Final = {
    "vehicles": "vehicles",
    "estates": "property",
    "diplomas": "education",
    "children": "children",
    "sons": "children",
}


class NoSuchService(Exception):
    """Nobody offers it."""


class OutOfService(Exception):
    """The institution has closed it for a while."""

    def __init__(self, until: str | None) -> None:
        """`until` is when it opens again, where that is known."""
        super().__init__("closed")
        self.until = until


def service_of(world: World, ident: str) -> Record:
    """Raises `NoSuchService`."""
    known = world.store.get(COLLECTION, "", ident)
    if known is None:
        raise NoSuchService
    return known


def open_service(world: World, ident: str) -> Record:
    """Raises `NoSuchService` or `OutOfService`."""
    known = service_of(world, ident)
    if is_closed(world, known):
        raise OutOfService(known.get("outage_until"))
    return known


def is_closed(world: World, service: Record) -> bool:
    """One that was closed until an hour opens by itself when that has come."""
    if service.get("outage") is None:
        return False
    until = service.get("outage_until")
    return until is None or world.clock.now() < datetime.fromisoformat(until)


def require_accepted(world: World, fin: str, service: Record) -> None:
    """The service's own terms, then each participant's. Raises `AcceptanceRequired` (R-1.9)."""
    acceptances.require(world, fin, service_subject(service["id"]))
    for policy in service["policies"]:
        acceptances.require(world, fin, policy_subject(policy["id"]))


def needs_a_code(world: World, ident: str) -> bool:
    """Whether sending it has to be confirmed; what nobody offers is refused elsewhere."""
    known = world.store.get(COLLECTION, "", ident)
    return known is not None and known["confirm"]


def form_of(world: World, fin: str, service: Record) -> Record:
    told = service["form"]
    steps = [_step(world, fin, step) for step in told["steps"]]
    return {
        "service": service["id"],
        "title": service["title"],
        "institution": institution(service["institution"]),
        "version": told["version"],
        "schema": schema(steps),
        "steps": [_told(step) for step in steps],
        "working_days": service["working_days"],
        "fee": service["fee"],
        "confirmed": service["confirm"],
    }


def schema(steps: list[Record]) -> Record:
    """The JSON Schema of all answers together; what is asked only sometimes, no step requires."""
    known = {field["key"]: schema_of(field) for field in fields_of(steps)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {key: one for key, one in known.items() if one is not None},
        "required": [
            field["key"]
            for field in fields_of(steps)
            if not field["optional"] and not field["when"] and field["kind"] != READ_ONLY
        ],
        "additionalProperties": False,
    }


def fields_of(steps: list[Record]) -> list[Record]:
    return [field for step in steps for field in step["fields"]]


def _told(step: Record) -> Record:
    """What a field may hold stands in the form's one schema."""
    fields: list[Record] = step["fields"]
    told = [{key: one for key, one in field.items() if key != "schema"} for field in fields]
    return {**step, "fields": told}


def _step(world: World, fin: str, step: Record) -> Record:
    return {
        "id": step["id"],
        "title": step["title"],
        "help": step.get("help"),
        "fields": [_field(world, fin, field) for field in step["fields"]],
    }


def _field(world: World, fin: str, field: Record) -> Record:
    """As the contract describes a field, with nothing left to guess."""
    source, path = field.get("options_from"), field.get("prefill")
    value, origin = (None, None) if path is None else prefilled(world, fin, path)
    if source is not None:
        origin = origin_of(_ORIGINS[source])
    kind = field["kind"]
    shown = value if kind == READ_ONLY or value is None else plain(value)
    if kind == "phone" and isinstance(shown, str):
        shown = shown.replace(" ", "")
    return {
        "key": field["key"],
        "kind": kind,
        "label": field["label"],
        "help": field.get("help"),
        "optional": field.get("optional", False),
        "when": field.get("when", []),
        "options": _options(world, fin, field),
        "offices": offices.offices(world) if kind == "slot" else [],
        "origin": origin,
        "value": shown,
        "earliest": _day(world, field.get("from_day")),
        "latest": _day(world, field.get("to_day")),
        "accepts": field.get("accepts", _MEDIA) if kind == "files" else [],
        "most": field.get("most", _MOST.get(kind)),
        "declares": field.get("declares"),
        "capture": field.get("capture"),
        **_limited(field),
    }


def _limited(field: Record) -> Mapping[str, Any]:
    """A schema of its own narrows what its kind allows; the contract tells it in `schema`."""
    most = field.get("most")
    own = dict(field.get("schema", {}))
    if most is not None and field["kind"] in _MOST:
        own["maxItems"] = most
    return {"schema": own}


def _options(world: World, fin: str, field: Record) -> list[Record]:
    given = [{"note": None, **option} for option in field.get("options", [])]
    source = field.get("options_from")
    return given if source is None else [*choices_among(world, fin, source), *given]


def _day(world: World, offset: int | None) -> str | None:
    if offset is None:
        return None
    return (world.clock.today() + timedelta(days=offset)).isoformat()
