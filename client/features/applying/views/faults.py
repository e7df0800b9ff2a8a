"""What is wrong with an answer, in words that say how to put it right."""

from collections.abc import Mapping
from typing import Final

from client.domain.form_answers import Fault, answer_to
from client.domain.forms import Field, FieldKind
from client.domain.services import Finding
from client.features.applying import model
from client.features.applying.model import State
from client.i18n.formats import Speech

_WORDS: Final[Mapping[Fault, str]] = {
    Fault.MISSING: "applying.missing",
    Fault.NOT_A_DATE: "applying.not_a_date",
    Fault.TOO_EARLY: "applying.too_early",
    Fault.TOO_LATE: "applying.too_late",
    Fault.NOT_A_NUMBER: "applying.not_a_number",
    Fault.TOO_SMALL: "applying.too_small",
    Fault.TOO_LARGE: "applying.too_large",
    Fault.NOT_MONEY: "applying.not_money",
    Fault.NOT_A_PHONE: "applying.not_a_phone",
    Fault.NOT_A_FIN: "applying.not_a_fin",
    Fault.TOO_SHORT: "applying.too_short",
    Fault.TOO_LONG: "applying.too_long",
    Fault.WRONG_FORM: "applying.wrong_form",
    Fault.NOT_OFFERED: "applying.not_offered",
    Fault.NOT_TICKED: "applying.not_ticked",
    Fault.PERSON_INCOMPLETE: "applying.person_incomplete",
}


def error_at(field: Field, state: State, speech: Speech) -> str | None:
    """Ours once the citizen tried to go on, or the portal's with its way out."""
    if state.tried:
        answer = answer_to(field, state.entered.get(field.key))
        if isinstance(answer, Fault):
            return said(answer, field, speech)
    told = [one for one in model.findings_of(state, field.key) if _is_of(field, one)]
    if not told:
        return None
    way_out = told[0].way_out
    first = speech.of(told[0].text)
    return first if way_out is None else f"{first} {speech.of(way_out.text)}"


def _is_of(field: Field, one: Finding) -> bool:
    """One of several people is named where they stand; one of several files is not."""
    return len(one.place) == 1 or field.kind is not FieldKind.PEOPLE


def said(fault: Fault, field: Field, speech: Speech) -> str:
    limits = field.limits
    return speech.say(
        _WORDS[fault],
        least=_amount(limits.least, field, speech),
        most=_amount(limits.most, field, speech),
        shortest=limits.shortest or 0,
        longest=limits.longest or 0,
        earliest="" if field.earliest is None else speech.day(field.earliest),
        latest="" if field.latest is None else speech.day(field.latest),
    )


def _amount(number: int | None, field: Field, speech: Speech) -> str:
    if number is None:
        return ""
    return speech.money(number) if field.kind is FieldKind.MONEY else speech.number(number)
