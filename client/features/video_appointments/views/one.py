"""One appointment: when and what about, what can be done now, and what became of it."""

from collections.abc import Callable
from dataclasses import dataclass

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.video_appointments import Stage, VideoAppointment, Why
from client.features.video_appointments.views.chat import written_block
from client.features.video_appointments.views.seen import seen_block
from client.features.video_appointments.views.words import STARS, WHY, stage_tag
from client.i18n.formats import Speech
from client.shown.languages import name_of


@dataclass(frozen=True, slots=True)
class Acts:
    on_enter: Press
    on_calendar: Press
    on_cancel: Press
    on_book: Press
    on_rate: Callable[[int], object]


def appointment_view(
    one: VideoAppointment, speech: Speech, acts: Acts, opening: Control | None
) -> Control:
    """`opening` counts down until the room may be entered."""
    parts: list[Control] = [
        design.stack(design.line_up(stage_tag(one, speech)), _facts(one, speech)),
        *_now(one, speech, acts, opening),
    ]
    if one.messages:
        written = written_block(one.messages, one.operator, speech)
        parts.append(design.section(speech.say("video.written"), written))
    if one.stage is Stage.ENDED:
        parts.append(rating(one.stars, speech, acts.on_rate))
    return design.stack(*parts, gap="large")


def rating(stars: int | None, speech: Speech, on_rate: Callable[[int], object]) -> Control:
    names = [speech.say("video.stars", count=number) for number in STARS]
    return design.section(
        speech.say("video.rate"), design.stars(stars, on_rate, names=names, ident="stars")
    )


def _facts(one: VideoAppointment, speech: Speech) -> Control:
    say = speech.say
    rows = [
        design.fact_row(say("video.when"), speech.moment(one.at), ident="when"),
        design.fact_row(say("video.length"), say("video.minutes", count=one.minutes)),
        design.fact_row(say("video.office"), speech.of(one.institution.name)),
        design.fact_row(say("video.language"), name_of(one.language, speech)),
        design.fact_row(say("video.number"), one.number),
    ]
    if one.operator is not None:
        rows.append(design.fact_row(say("video.operator"), speech.of(one.operator)))
    return design.list_card(*rows)


def _now(
    one: VideoAppointment, speech: Speech, acts: Acts, opening: Control | None
) -> list[Control]:
    say = speech.say
    if one.is_inside:
        return [
            _enter(say("video.come_back"), acts),
            seen_block(speech),
        ]
    if one.stage is Stage.BOOKED:
        return [_booked(one, speech, acts, opening), seen_block(speech)]
    return [_over(one, speech), design.button_row(_again(speech, acts))]


def _booked(one: VideoAppointment, speech: Speech, acts: Acts, opening: Control | None) -> Control:
    say = speech.say
    way_in = opening or design.stack(
        design.paragraph(say("video.open_text")), _enter(say("video.enter"), acts)
    )
    calendar = design.secondary_button(
        say("video.calendar"), acts.on_calendar, icon=icons.CALENDAR, ident="calendar"
    )
    cancel = design.quiet_button(say("video.cancel"), acts.on_cancel, ident="cancel")
    if one.can_enter(speech.now):
        return design.stack(way_in, design.button_row(cancel))
    return design.stack(way_in, design.button_row(calendar, cancel))


def _enter(words: str, acts: Acts) -> Control:
    return design.primary_button(
        words, acts.on_enter, icon=icons.VIDEO, wide=True, ident="enter-room"
    )


def _over(one: VideoAppointment, speech: Speech) -> Control:
    say = speech.say
    match one.stage:
        case Stage.ENDED:
            title, text, tone = WHY[one.ended_why or Why.UNKNOWN]
            return design.banner(say(text), tone, title=say(title), ident="why")
        case Stage.MISSED:
            return design.banner(say("video.missed_text"), Tone.WARNING, ident="why")
        case Stage.CANCELLED if one.ended_why is Why.CALLED_OFF:
            return design.banner(say("video.called_off"), Tone.WARNING, ident="why")
        case Stage.CANCELLED:
            return design.banner(say("video.cancelled_text"), Tone.NEUTRAL, ident="why")
        case _:
            return design.stack()


def _again(speech: Speech, acts: Acts) -> Control:
    return design.secondary_button(
        speech.say("video.book_again"), acts.on_book, icon=icons.VIDEO, ident="book-again"
    )
