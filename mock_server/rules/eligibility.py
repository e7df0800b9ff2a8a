"""Whether a citizen may have what they ask for, checked where it can be known: at the registers.

A service names its checks in its data; each says what stands in the way, and the way out.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from mock_server.rules import offices
from mock_server.rules.findings import Finding, found
from mock_server.rules.form_sources import age_of, choices_among
from mock_server.world import World
from mock_server.world.population import person

Record = dict[str, Any]
Answers = Mapping[str, Any]
Check = Callable[[World, str, Answers], list[Finding]]

_ADULT: Final = 18
_OTHER: Final = "other"
"""A car of somebody else's, whose plate is typed."""


def who_cannot(world: World, fin: str, fields: list[Record], answers: Answers) -> list[Finding]:
    """Every person a form names, looked up (R-5.1, E)."""
    wrong: list[Finding] = []
    for field in fields:
        key, value = field["key"], answers.get(field["key"])
        if field["kind"] == "fin" and isinstance(value, str):
            wrong.extend(_about(world, fin, value, (key,)))
        elif field["kind"] == "people" and isinstance(value, list):
            people: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
            fins = [one["fin"] for one in people]
            for index, other in enumerate(fins):
                if other in fins[:index]:
                    wrong.append(found("person_twice", key, index, "fin"))
                else:
                    wrong.extend(_about(world, fin, other, (key, index, "fin"), children=True))
        elif field["kind"] == "slot" and isinstance(value, dict):
            wrong.extend(_slot(world, key, value))
    return wrong


def checked(world: World, fin: str, service: Record, answers: Answers) -> list[Finding]:
    """Raises `KeyError` for a check that no one has written."""
    wrong: list[Finding] = []
    for name in service.get("checks", []):
        wrong.extend(CHECKS[name](world, fin, answers))
    return wrong


def _about(
    world: World, fin: str, other: str, place: tuple[str | int, ...], *, children: bool = False
) -> list[Finding]:
    if other == fin:
        return [found("person_is_you", *place)]
    known = person(world, other)
    if known is None:
        return [found("person_unknown", *place)]
    if known["deceased"]:
        return [found("person_deceased", *place)]
    minor = age_of(known, world.clock.today()) < _ADULT
    if minor and not (children and fin in known["guardians"]):
        return [found("person_under_age", *place)]
    return []


def _slot(world: World, key: str, value: Any) -> list[Finding]:
    free = offices.is_free(world, value["office"], value["at"])
    return [] if free else [found("slot_taken", key)]


def _car_insured(world: World, fin: str, answers: Answers) -> list[Finding]:
    """Without compulsory insurance nobody may be let drive it (MG10)."""
    plate = answers.get("car")
    if not isinstance(plate, str) or plate == _OTHER:
        return []
    cars = _by_title(world, fin, "vehicles", "plate")
    insured = _by_title(world, fin, "motor_insurance", "insured_until")
    title = next((name for name, value in cars.items() if value.get("text") == plate), None)
    until = insured.get(title or "")
    today = world.clock.today()
    if until is None or date.fromisoformat(until["date"]) < today:
        return [found("car_not_insured", "car", plate=plate)]
    return []


def _delegate_drives(world: World, _: str, answers: Answers) -> list[Finding]:
    """Whoever is given a car has to hold a licence that is valid (MG10)."""
    delegate, number = answers.get("delegate"), answers.get("licence")
    known = person(world, delegate) if isinstance(delegate, str) else None
    if known is None or not isinstance(number, str):
        return []
    licence = known["licence"]
    if licence is None or licence["number"] != "".join(number.split()).upper():
        return [found("licence_mismatch", "licence")]
    if licence["state"] == "revoked":
        return [found("licence_revoked", "licence")]
    if date.fromisoformat(licence["expires"]) < world.clock.today():
        expired = date.fromisoformat(licence["expires"])
        return [found("licence_expired", "licence", day=f"{expired:%d.%m.%Y}")]
    return []


def _has_licence(world: World, fin: str, _: Answers) -> list[Finding]:
    known = person(world, fin)
    licence = known["licence"] if known else None
    if licence is None:
        return [found("no_licence")]
    return [found("own_licence_revoked")] if licence["state"] == "revoked" else []


def _has_card(world: World, fin: str, _: Answers) -> list[Finding]:
    held = world.store.records("documents", fin)
    has = any(one["kind"] == "identity_card" and one["concerns_self"] for one in held)
    return [] if has else [found("no_identity_card")]


def _has_car(world: World, fin: str, _: Answers) -> list[Finding]:
    return [] if _by_title(world, fin, "vehicles", "plate") else [found("no_car")]


def _has_son(world: World, fin: str, _: Answers) -> list[Finding]:
    return [] if choices_among(world, fin, "sons") else [found("no_son")]


def _has_estate(world: World, fin: str, _: Answers) -> list[Finding]:
    return [] if _by_title(world, fin, "property", "extract_number") else [found("no_estate")]


def _has_diploma(world: World, fin: str, _: Answers) -> list[Finding]:
    held = world.store.get("sections", fin, "education")
    return [] if held and held["entries"] else [found("no_diploma")]


def _is_of_age(world: World, fin: str, _: Answers) -> list[Finding]:
    known = person(world, fin)
    young = known is not None and age_of(known, world.clock.today()) < _ADULT
    return [found("you_are_under_age")] if young else []


CHECKS: Final[Mapping[str, Check]] = {
    "car_insured": _car_insured,
    "delegate_drives": _delegate_drives,
    "has_licence": _has_licence,
    "has_card": _has_card,
    "has_car": _has_car,
    "has_son": _has_son,
    "has_estate": _has_estate,
    "has_diploma": _has_diploma,
    "is_of_age": _is_of_age,
}
BEFOREHAND: Final = frozenset(
    {"has_licence", "has_card", "has_car", "has_son", "has_estate", "has_diploma", "is_of_age"}
)
"""What can be known before a single answer: said before the citizen begins."""


def beforehand(world: World, fin: str, service: Record) -> list[Finding]:
    wrong: list[Finding] = []
    for name in service.get("checks", []):
        if name in BEFOREHAND:
            wrong.extend(CHECKS[name](world, fin, {}))
    return wrong


def _by_title(world: World, fin: str, section: str, key: str) -> dict[str, Any]:
    held = world.store.get("sections", fin, section)
    return {
        entry["title"]["az"]: item["value"]
        for entry in (held["entries"] if held else ())
        for item in entry["items"]
        if item["key"] == key
    }
