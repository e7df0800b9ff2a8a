"""A place and an hour: first the office, then the day, then what is free of it."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from client import design
from client.design import Control, Option, Tone
from client.domain.forms import Field, Office, Slot
from client.features.applying.filling import Filling
from client.features.applying.model import State
from client.features.applying.views.faults import error_at
from client.i18n.formats import Speech


def slot_view(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    say, value = speech.say, state.entered.get(field.key)
    slot = value if isinstance(value, Slot) else None
    chosen = _chosen(field, slot)
    error = error_at(field, state, speech)

    def go_to(ident: str) -> None:
        """The first free hour there: the citizen moves it from where it is."""
        office = next(one for one in field.offices if one.id == ident)
        if office.slots:
            doing.on_enter(field.key, Slot(office.id, office.slots[0]))

    offices = [
        Option(
            one.id,
            speech.of(one.title),
            note=speech.of(one.address) if one.slots else say("applying.no_hours"),
        )
        for one in field.offices
    ]
    parts: list[Control] = [
        design.pick_list(
            offices,
            None if slot is None else slot.office,
            go_to,
            label=say("applying.office"),
            ident=f"office-{field.key}",
        )
    ]
    if chosen is not None and slot is not None:
        parts.extend(_hours(chosen, slot, field, speech, doing))
    if error is not None:
        parts.append(design.banner(error, Tone.DANGER, ident=f"error-{field.key}"))
    return design.section(speech.of(field.label), *parts, level=3)


def _hours(
    office: Office, slot: Slot, field: Field, speech: Speech, doing: Filling
) -> list[Control]:
    here = slot.at.astimezone(speech.zone).date()
    days = _days(office.slots, speech)
    first = {day: next(at for at in office.slots if _day(at, speech) == day) for day in days}
    hours = [at for at in office.slots if _day(at, speech) == here]
    enter = partial(doing.on_enter, field.key)
    return [
        design.choice(
            [Option(day.isoformat(), speech.day(day)) for day in days],
            here.isoformat(),
            lambda day: enter(Slot(office.id, first[date.fromisoformat(day)])),
            label=speech.say("applying.day"),
            ident="day",
        ),
        design.choice(
            [Option(f"{_clock(at, speech)}", _clock(at, speech)) for at in hours],
            _clock(slot.at, speech),
            lambda hour: enter(
                Slot(office.id, next(at for at in hours if _clock(at, speech) == hour))
            ),
            label=speech.say("applying.hour"),
            ident="hour",
        ),
    ]


def _chosen(field: Field, slot: Slot | None) -> Office | None:
    if slot is None:
        return None
    return next((one for one in field.offices if one.id == slot.office), None)


def _days(slots: Sequence[datetime], speech: Speech) -> list[date]:
    return list(dict.fromkeys(_day(at, speech) for at in slots))


def _day(at: datetime, speech: Speech) -> date:
    return at.astimezone(speech.zone).date()


def _clock(at: datetime, speech: Speech) -> str:
    return f"{at.astimezone(speech.zone):%H:%M}"
