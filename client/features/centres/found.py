"""The centres that were found: on the map, and one below the other."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from client import design
from client.design import Control, MapSpot, Tone
from client.domain.centres import Centre, CentreId, Centres, Open, opening
from client.domain.positions import Rough
from client.features.centres.model import State, numbered
from client.i18n.formats import Speech

_ON_THE_MAP: Final = 5
_KILOMETRE: Final = 1000
_WEEKDAYS: Final = {
    1: "centres.monday",
    2: "centres.tuesday",
    3: "centres.wednesday",
    4: "centres.thursday",
    5: "centres.friday",
    6: "centres.saturday",
    7: "centres.sunday",
}


def found_view(
    known: Centres, state: State, speech: Speech, on_unfold: Callable[[CentreId], object]
) -> Control:
    say = speech.say
    listed = numbered(known.centres, _ON_THE_MAP)
    near = [one for one in listed if one[0]]
    here = None
    if isinstance(state.start, Rough):
        here = (state.start.latitude, state.start.longitude)
    spots = [MapSpot(one.latitude, one.longitude, number) for number, one in near or listed]
    title = "centres.nearest" if near else "centres.all"
    return design.stack(
        design.country_map(
            spots,
            here,
            label=say("centres.map", count=len(spots), first=speech.of(listed[0][1].name)),
        ),
        design.note(say("centres.map_note")),
        design.section(
            say(title),
            design.list_card(
                *(_row(number, one, known, speech, state, on_unfold) for number, one in listed),
                ident="found",
            ),
        ),
    )


def _row(
    number: str,
    one: Centre,
    known: Centres,
    speech: Speech,
    state: State,
    on_unfold: Callable[[CentreId], object],
) -> Control:
    is_unfolded = state.unfolded == one.id
    name = speech.of(one.name)
    row = design.nav_row(
        f"{number}. {name}" if number else name,
        partial(on_unfold, one.id),
        subtitle=_subtitle(one, speech),
        trailing=_opening(one, speech),
        open=is_unfolded,
        ident=f"centre-{one.id}",
    )
    return design.stack(row, *(_details(one, known, speech) if is_unfolded else []))


def _subtitle(one: Centre, speech: Speech) -> str:
    say = speech.say
    parts = [speech.of(one.district)]
    if one.metres is not None:
        parts.insert(0, far(one.metres, speech))
    if one.queue is not None:
        parts.append(
            say("centres.queue", count=one.queue.waiting, minutes=one.queue.minutes)
            if one.queue.waiting
            else say("centres.no_queue")
        )
    return " · ".join(parts)


def far(metres: int, speech: Speech) -> str:
    """In whole kilometres: what was sent is no more exact than that."""
    if metres < _KILOMETRE:
        return speech.say("centres.under_km")
    return speech.say("centres.km", km=speech.number(round(metres / _KILOMETRE)))


def _opening(one: Centre, speech: Speech) -> Control:
    say = speech.say
    found = opening(one, _local(speech))
    if isinstance(found, Open):
        return design.tag(say("centres.open_until", time=f"{found.until:%H:%M}"), Tone.SUCCESS)
    if one.closed is not None:
        return design.tag(say("centres.closed_now"), Tone.WARNING)
    if found.opens is None:
        return design.tag(say("centres.closed_now"), Tone.NEUTRAL)
    day = say(_WEEKDAYS[found.opens.isoweekday()])
    is_today = found.opens.date() == speech.today
    when = f"{found.opens:%H:%M}"
    if is_today:
        return design.tag(say("centres.opens_today", time=when), Tone.NEUTRAL)
    return design.tag(say("centres.opens", day=day, time=when), Tone.NEUTRAL)


def _details(one: Centre, known: Centres, speech: Speech) -> list[Control]:
    say = speech.say
    names = dict(known.services)
    offered = [speech.of(names[service]) for service in one.services if service in names]
    rows = [
        design.fact_row(say("centres.address"), speech.of(one.address)),
        design.fact_row(say("centres.hours"), "\n".join(_hours(one, speech))),
        design.fact_row(say("centres.offered"), "\n".join(offered)),
    ]
    if one.closed is None:
        return rows
    why = design.banner(speech.of(one.closed), Tone.WARNING, ident="closed-why")
    return [design.inset(why), *rows]


def _hours(one: Centre, speech: Speech) -> list[str]:
    """Days with the same hours in one line."""
    say = speech.say
    spans: list[tuple[int, int, str]] = []
    for day in one.hours:
        span = f"{day.opens:%H:%M}–{day.closes:%H:%M}"
        if spans and spans[-1][2] == span and spans[-1][1] == day.weekday - 1:
            spans[-1] = (spans[-1][0], day.weekday, span)
        else:
            spans.append((day.weekday, day.weekday, span))
    return [
        f"{say(_WEEKDAYS[first])}: {span}"
        if first == last
        else f"{say(_WEEKDAYS[first])} – {say(_WEEKDAYS[last])}: {span}"
        for first, last, span in spans
    ]


def _local(speech: Speech) -> datetime:
    return speech.now.astimezone(speech.zone)
