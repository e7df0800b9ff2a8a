"""Topics, days, times: one below the other, each as soon as the one before is chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from client import design
from client.design import Control, Option, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.languages import Language
from client.domain.video_appointments import TopicId, VideoTopic
from client.features.video_appointments.booking_model import State, days_of, times_on
from client.features.video_appointments.views.seen import seen_block
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.languages import name_of
from client.shown.troubles import above


@dataclass(frozen=True, slots=True)
class Choosing:
    on_topic: Callable[[TopicId], object]
    on_day: Callable[[date], object]
    on_time: Callable[[datetime], object]
    on_language: Callable[[Language], object]
    on_book: Press


def booking_view(
    answer: Answer[tuple[VideoTopic, ...]],
    state: State,
    asking: Asking,
    choosing: Choosing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[VideoTopic, ...]) -> Control:
        if not known:
            return design.empty_state(say("video.no_topics"), say("video.no_topics_text"))
        chosen = next((one for one in known if one.id == state.topic), None)
        return design.stack(
            _topics(known, state, asking.speech, choosing),
            _times(chosen, state, asking, choosing),
            gap="large",
        )

    return asked_page(
        say("video.book"),
        answer,
        asking,
        waiting=design.skeleton(5, label=say("video.topics_waiting")),
        ready=ready,
        on_back=on_back,
        ident="book-video",
    )


def _topics(
    known: tuple[VideoTopic, ...], state: State, speech: Speech, choosing: Choosing
) -> Control:
    say = speech.say
    rows = [
        design.nav_row(
            speech.of(one.title),
            partial(choosing.on_topic, one.id),
            subtitle=f"{one.institution.short} · {speech.of(one.about)}",
            icon=icons.CHOSEN if one.id == state.topic else icons.VIDEO,
            trailing=_how_free(one, speech),
            ident=f"topic-{one.id}",
        )
        for one in known
    ]
    return design.section(say("video.choose_topic"), design.list_card(*rows))


def _how_free(one: VideoTopic, speech: Speech) -> Control:
    if not one.slots:
        return design.tag(speech.say("video.no_slots"), Tone.NEUTRAL)
    return design.tag(speech.say("video.free", count=len(one.slots)), Tone.SUCCESS)


def _times(topic: VideoTopic | None, state: State, asking: Asking, choosing: Choosing) -> Control:
    """One place, so that nothing below moves by itself."""
    speech = asking.speech
    say = speech.say
    if topic is None:
        return design.stack()
    if not topic.slots:
        return design.section(
            speech.of(topic.title),
            design.banner(
                say("video.no_slots_text"), Tone.INFO, title=say("video.no_slots"), ident="full"
            ),
        )
    days = [Option(day, _day(day, speech)) for day in days_of(topic, speech.zone)]
    parts: list[Control] = [
        design.choice(days, state.day, choosing.on_day, label=say("video.day"), ident="day")
    ]
    if state.day is not None:
        times = [
            Option(at, f"{at.astimezone(speech.zone):%H:%M}")
            for at in times_on(topic, state.day, speech.zone)
        ]
        parts.append(
            design.choice(times, state.at, choosing.on_time, label=say("video.time"), ident="time")
        )
    parts.append(_language(state, speech, choosing))
    parts.append(seen_block(speech))
    return design.section(
        speech.of(topic.title), *parts, _told(state, speech), _book(state, asking, choosing)
    )


def _language(state: State, speech: Speech, choosing: Choosing) -> Control:
    options = [Option(one, name_of(one, speech)) for one in Language]
    return design.stack(
        design.choice(
            options,
            state.language,
            choosing.on_language,
            label=speech.say("video.language"),
            ident="language",
        ),
        design.note(speech.say("video.language_note")),
        gap="small",
    )


def _told(state: State, speech: Speech) -> Control:
    """What stands in the way."""
    for name, stands in (
        ("video.taken", state.taken),
        ("video.clash", state.clash),
        ("video.choose_first", state.misses_time),
    ):
        if stands:
            return design.banner(speech.say(name), Tone.WARNING, ident="in-the-way")
    return design.stack()


def _book(state: State, asking: Asking, choosing: Choosing) -> Control:
    button = design.primary_button(
        asking.speech.say("video.do_book"),
        choosing.on_book,
        icon=icons.CALENDAR,
        busy=state.sending,
        wide=True,
        ident="do-book",
    )
    return above(
        state.not_sent,
        button,
        asking.speech,
        on_again=choosing.on_book,
        on_copy=asking.on_copy,
    )


def _day(day: date, speech: Speech) -> str:
    away = (day - speech.today).days
    return speech.days_away(day) if away in (0, 1) else speech.day(day)
