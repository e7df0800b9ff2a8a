"""My video appointments and one of them, wired: entered, put in a calendar, cancelled, rated."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import Action, Control, Dialog, confirmation, countdown, paragraph, skeleton
from client.domain.answers import Ready
from client.domain.calendars import calendar_hour
from client.domain.video_appointments import AppointmentId, Stage, VideoAppointment
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.video_appointments.booking import TOPIC
from client.features.video_appointments.views.listed import appointments_view
from client.features.video_appointments.views.one import Acts, appointment_view
from client.hooks import Change, component, keyed, use_dialog, use_model, use_task
from client.i18n import Say
from client.i18n.formats import Speech, minutes
from client.places.video_appointments import BookVideo, VideoRoom
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.doing import use_doing
from client.shown.saving import Saving, use_saving

TICK: Final = 1.0
_SHOWN_IN_SECONDS: Final = 3600
"""Before that, the moment says it better than a number that runs."""
Do = Callable[[Callable[[], Awaitable[object]]], Awaitable[bool]]


@component
def AppointmentsScreen() -> Control:
    edges = use_edges()
    load = edges.portal.video_appointments
    answer, asking = use_asked(load, use_copying(), topics=(TOPIC,))
    return appointments_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def AppointmentScreen(appointment: AppointmentId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[VideoAppointment]:
        return await edges.portal.video_appointment(appointment)

    answer, asking = use_asked(load, use_copying(), [appointment], topics=(TOPIC,))
    wants_out, change = use_model(lambda: False)
    deeds = _Deeds(appointment, edges, use_doing(), use_saving(), asking, change)
    say = asking.speech.say
    use_dialog(_cancelling(say, deeds) if wants_out else None)

    def ready(one: VideoAppointment) -> Control:
        return appointment_view(one, asking.speech, deeds.acts(one), _opening(one, asking))

    known = answer.value if isinstance(answer, Ready) else None
    return asked_page(
        say("video.one") if known is None else asking.speech.of(known.topic),
        answer,
        asking,
        waiting=skeleton(5, label=say("video.waiting")),
        ready=ready,
        on_back=back,
        ident="video-appointment",
    )


@dataclass(frozen=True, slots=True)
class _Deeds:
    appointment: AppointmentId
    edges: Edges
    do: Do
    saving: Saving
    asking: Asking
    change: Change[bool]

    def acts(self, one: VideoAppointment) -> Acts:
        go = self.edges.go
        return Acts(
            on_enter=partial(go, VideoRoom(one.id)),
            on_calendar=partial(self.keep_date, one),
            on_cancel=lambda: self.change(lambda _: True),
            on_book=partial(go, BookVideo()),
            on_rate=self.rate,
        )

    async def keep_date(self, one: VideoAppointment) -> None:
        speech = self.asking.speech
        title = speech.say("video.calendar_text", topic=speech.of(one.topic))
        now = self.edges.clock.now()
        content = calendar_hour(one.id, title, one.at, one.minutes, now)
        await self.saving.save("appointment.ics", content)

    async def cancel(self) -> None:
        self.keep()
        key = hashlib.sha256(f"cancel|{self.appointment}".encode()).hexdigest()
        if await self.do(lambda: self.edges.portal.cancel_video(self.appointment, key)):
            self._changed()

    async def rate(self, stars: int) -> None:
        if await self.do(lambda: self.edges.portal.rate_video(self.appointment, stars)):
            self._changed()

    def keep(self) -> None:
        self.change(lambda _: False)

    def _changed(self) -> None:
        self.asking.on_again()
        self.edges.hints.changed(TOPIC)


def _cancelling(say: Say, deeds: _Deeds) -> Dialog:
    return confirmation(
        say("video.cancel_ask"),
        paragraph(say("video.cancel_text")),
        confirm=Action(say("video.cancel_yes"), deeds.cancel),
        cancel=Action(say("video.keep"), deeds.keep),
        danger=True,
    )


def _opening(one: VideoAppointment, asking: Asking) -> Control | None:
    """How long it is until the room opens; nothing where that does not matter."""
    if one.stage is not Stage.BOOKED or one.can_enter(asking.speech.now):
        return None
    return keyed(f"opening-{one.id}", Opening, one, asking.on_again)


@component
def Opening(one: VideoAppointment, on_open: Callable[[], object]) -> Control:
    """By itself, so that a second draws one line and not the page."""
    edges, speech = use_edges(), use_speech()
    now, change = use_model(edges.clock.now)

    async def tick() -> None:
        while not one.can_enter(edges.clock.now()):
            change(lambda _: edges.clock.now())
            await asyncio.sleep(TICK)
        on_open()

    use_task(tick, [one.opens_at])
    left = (one.opens_at - now).total_seconds()
    if left > _SHOWN_IN_SECONDS:
        return paragraph(_moment(one, speech))
    text = speech.say("video.opens_in", time=minutes(left + 0.5))
    return countdown(left / _SHOWN_IN_SECONDS, text, ident="opens-in")


def _moment(one: VideoAppointment, speech: Speech) -> str:
    return speech.say("video.opens_at", moment=speech.moment(one.opens_at))
