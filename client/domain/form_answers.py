"""What was entered becomes answers: read by kind, judged by the form's limits, asked or not.

The portal judges once more, and has the last word; here the citizen hears it at once.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from client.domain.forms import (
    Attachments,
    Chosen,
    Entered,
    Field,
    FieldKey,
    FieldKind,
    Form,
    Named,
    People,
    Slot,
    Step,
)
from client.domain.identifiers import Fin

Answer: TypeAlias = str | int | bool | date | Chosen | People | Attachments | Slot
Filled: TypeAlias = Mapping[FieldKey, Entered]

_DAY: Final = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_MONEY: Final = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?")
_PHONE: Final = re.compile(r"\+994\d{9}")
_HERE: Final = re.compile(r"0\d{9}")
"""As people in the country dial it."""
_SIMPLE: Final = re.compile(
    r"\^(?:(?:\[[^\]\\^]{1,60}\]|\\d|\\\+|[A-Za-z0-9 +-])(?:\{\d{1,3}(?:,\d{1,3})?\}|\?)?){1,30}\$"
)
"""Patterns that cannot run away (RFC 9485 is stricter): no groups, no stars. The rest is left to
the portal."""


class Fault(Enum):
    MISSING = "missing"
    NOT_A_DATE = "not_a_date"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    NOT_A_NUMBER = "not_a_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_MONEY = "not_money"
    NOT_A_PHONE = "not_a_phone"
    NOT_A_FIN = "not_a_fin"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    WRONG_FORM = "wrong_form"
    NOT_OFFERED = "not_offered"
    """A choice that the form no longer has."""
    NOT_TICKED = "not_ticked"
    PERSON_INCOMPLETE = "person_incomplete"


def answer_to(field: Field, entered: Entered | None) -> Answer | Fault | None:
    """`None` where nothing was said and nothing has to be."""
    if field.kind is FieldKind.TICK:
        return True if entered is True else Fault.NOT_TICKED
    said = None if entered is None else _said(field, entered)
    if said is not None:
        return said
    return None if field.optional else Fault.MISSING


def _said(field: Field, entered: Entered) -> Answer | Fault | None:
    """`None` for what says nothing: blanks, an empty list."""
    match entered:
        case str():
            return _typed(field, _tidied(field, entered))
        case bool():
            return entered
        case Chosen() | Slot():
            return _offered(field, entered)
        case People(people):
            return _complete(entered) if people else None
        case Attachments(files):
            return entered if files else None


def _offered(field: Field, entered: Chosen | Slot) -> Answer | Fault | None:
    if isinstance(entered, Slot):
        hours = {one.id: one.slots for one in field.offices}
        return entered if entered.at in hours.get(entered.office, ()) else Fault.NOT_OFFERED
    if not set(entered.values) <= {option.value for option in field.options}:
        return Fault.NOT_OFFERED
    return entered if entered.values else None


def _complete(entered: People) -> People | Fault:
    whole = all(_fin(one.fin) is not None and one.name.strip() for one in entered.people)
    tidy = tuple(Named(_fin(one.fin) or "", " ".join(one.name.split())) for one in entered.people)
    return People(tidy) if whole else Fault.PERSON_INCOMPLETE


def _tidied(field: Field, text: str) -> str:
    return text.strip() if field.kind is FieldKind.LONG_TEXT else " ".join(text.split())


def is_asked(field: Field, form: Form, filled: Filled) -> bool:
    """Whether its conditions hold."""
    by_key = {one.key: one for one in form.fields}
    return all(
        condition.field in by_key
        and answer_to(by_key[condition.field], filled.get(condition.field)) in condition.equals
        for condition in field.when
    )


def asked_in(step: Step, form: Form, filled: Filled) -> tuple[Field, ...]:
    return tuple(field for field in step.fields if is_asked(field, form, filled))


def steps_asked(form: Form, filled: Filled) -> tuple[Step, ...]:
    """Steps with at least one question, or something to see, as things stand."""
    return tuple(step for step in form.steps if asked_in(step, form, filled))


def faults_in(step: Step, form: Form, filled: Filled) -> dict[FieldKey, Fault]:
    found: dict[FieldKey, Fault] = {}
    for field in asked_in(step, form, filled):
        if field.kind is FieldKind.VALUE:
            continue
        answer = answer_to(field, filled.get(field.key))
        if isinstance(answer, Fault):
            found[field.key] = answer
    return found


def answers_in(form: Form, filled: Filled, steps: tuple[Step, ...]) -> dict[FieldKey, Answer]:
    """What is answered well in these steps; what is not asked is not told either."""
    found: dict[FieldKey, Answer] = {}
    for step in steps:
        for field in asked_in(step, form, filled):
            if field.kind is FieldKind.VALUE:
                continue
            answer = answer_to(field, filled.get(field.key))
            if answer is not None and not isinstance(answer, Fault):
                found[field.key] = answer
    return found


def prefilled(form: Form) -> dict[FieldKey, Entered]:
    """What the portal knew beforehand, as if the citizen had entered it."""
    return {field.key: field.known for field in form.fields if field.known is not None}


def _typed(field: Field, text: str) -> Answer | Fault | None:  # noqa: PLR0911 - one per kind
    if not text:
        return None
    match field.kind:
        case FieldKind.NUMBER:
            return _number(field, text)
        case FieldKind.MONEY:
            return _money(field, text)
        case FieldKind.DATE:
            return day_in(text, field.earliest, field.latest)
        case FieldKind.FIN:
            return _fin(text) or Fault.NOT_A_FIN
        case FieldKind.PHONE:
            return _phone(text)
        case FieldKind.CHOICE:
            offered = any(option.value == text for option in field.options)
            return text if offered else Fault.NOT_OFFERED
        case _:
            return _words(field, text)


def _words(field: Field, text: str) -> str | Fault:
    limits = field.limits
    if limits.shortest is not None and len(text) < limits.shortest:
        return Fault.TOO_SHORT
    if limits.longest is not None and len(text) > limits.longest:
        return Fault.TOO_LONG
    return text if _fits(limits.pattern, text) else Fault.WRONG_FORM


def _fits(pattern: str | None, text: str) -> bool:
    if pattern is None or _SIMPLE.fullmatch(pattern) is None:
        return True
    try:
        return re.fullmatch(pattern.removeprefix("^").removesuffix("$"), text) is not None
    except re.error:
        return True


def _number(field: Field, text: str) -> int | Fault:
    bare = text.replace(" ", "")
    if not (bare.isascii() and bare.isdigit()) or len(bare) > 15:  # noqa: PLR2004 - exact in JSON
        return Fault.NOT_A_NUMBER
    return _within(field, int(bare))


def _money(field: Field, text: str) -> int | Fault:
    found = _MONEY.fullmatch(text.replace(" ", ""))
    if found is None:
        return Fault.NOT_MONEY
    return _within(field, int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0")))


def _within(field: Field, number: int) -> int | Fault:
    limits = field.limits
    if limits.least is not None and number < limits.least:
        return Fault.TOO_SMALL
    return Fault.TOO_LARGE if limits.most is not None and number > limits.most else number


def day_in(text: str, earliest: date | None, latest: date | None) -> date | Fault:
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return Fault.NOT_A_DATE
    day, month, year = map(int, found.groups())
    try:
        when = date(year, month, day)
    except ValueError:
        return Fault.NOT_A_DATE
    if earliest is not None and when < earliest:
        return Fault.TOO_EARLY
    return Fault.TOO_LATE if latest is not None and when > latest else when


def _fin(text: str) -> str | None:
    try:
        return Fin.typed(text).value
    except ValueError:
        return None


def _phone(text: str) -> str | Fault:
    bare = re.sub(r"[ ()-]", "", text)
    if _HERE.fullmatch(bare):
        bare = f"+994{bare[1:]}"
    return bare if _PHONE.fullmatch(bare) else Fault.NOT_A_PHONE


def written_day(day: date) -> str:
    """As a citizen types it."""
    return f"{day:%d.%m.%Y}"
