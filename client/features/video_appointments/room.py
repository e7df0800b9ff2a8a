"""The room of a talk, wired: entered, looked into as often as the portal says, left."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client.design import Action, Control, Dialog, confirmation, paragraph
from client.domain.video_appointments import AppointmentId
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.video_appointments import model
from client.features.video_appointments.booking import TOPIC
from client.features.video_appointments.looking import RETRY, Line, follow
from client.features.video_appointments.model import State
from client.features.video_appointments.speaking import use_speaking
from client.features.video_appointments.views.acts import Acts
from client.features.video_appointments.views.chat import Chatting
from client.features.video_appointments.views.room import room_view
from client.hooks import Change, component, use_dialog, use_model, use_task
from client.i18n import Say
from client.places.threads import AskForHelp
from client.places.video_appointments import BookVideo, OneVideoAppointment
from client.shown.asking import use_topics
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.shown.doing import use_doing
from client.shown.replying import Reply
from client.shown.writing import sent

Do = Callable[[Callable[[], Awaitable[object]]], Awaitable[bool]]


@component
def RoomScreen(appointment: AppointmentId, retry: float = RETRY) -> Control:
    edges, speech = use_edges(), use_speech()
    state, change = use_crossing(
        f"room/{appointment}", lambda: State(begun=edges.clock.now().isoformat())
    )
    line, _ = use_model(Line)
    line.known = state.known
    turn, again = use_model(_first)
    talk = _Talk(appointment, edges, state, change, line, use_doing())
    copy = use_copying()

    async def look() -> None:
        await follow(appointment, edges, change, line, retry)

    use_topics((TOPIC,), line.hurry.set)
    use_task(look, [appointment, turn])
    use_dialog(_leaving(speech.say, talk) if state.leaving else None)
    voice, speaking = use_speaking(appointment, may_speak=state.is_talking)
    acts = talk.acts(lambda: again(lambda before: before + 1), copy)
    return room_view(state, voice, speech, acts, speaking, on_back=use_back())


@dataclass(frozen=True, slots=True)
class _Talk:
    appointment: AppointmentId
    edges: Edges
    state: State
    change: Change[State]
    line: Line
    do: Do

    def acts(self, on_again: Callable[[], object], copy: Callable[[str], object]) -> Acts:
        change, go = self.change, self.edges.go
        return Acts(
            on_captions=lambda on: change(partial(model.captions_turned, on=on)),
            on_larger=lambda on: change(partial(model.made_larger, on=on)),
            on_try=self.line.hurry.set,
            on_again=on_again,
            on_leave=lambda: change(partial(model.leaving, on=True)),
            on_rate=self.rate,
            on_appointment=partial(go, OneVideoAppointment(self.appointment)),
            on_book=partial(go, BookVideo()),
            on_help=partial(go, AskForHelp()),
            chat=Chatting(lambda text: change(partial(model.typed, text=text)), self.send, copy),
        )

    async def send(self) -> None:
        key = model.key_of(self.state, self.appointment)

        async def told() -> None:
            text = self.state.draft.text.strip()
            made = await self.edges.portal.write_in_room(self.appointment, text, key)
            self.change(partial(model.sent, message=made))
            self.line.hurry.set()

        await sent(self.state.draft, self._on_draft, told)

    async def leave(self) -> None:
        self.stay()
        if await self.do(lambda: self.edges.portal.leave_room(self.appointment)):
            self.line.hurry.set()

    def stay(self) -> None:
        self.change(partial(model.leaving, on=False))

    async def rate(self, stars: int) -> None:
        if await self.do(lambda: self.edges.portal.rate_video(self.appointment, stars)):
            self.change(partial(model.rated, stars=stars))
            self.edges.hints.changed(TOPIC)

    def _on_draft(self, step: Callable[[Reply], Reply]) -> None:
        self.change(lambda now: model.draft_changed(now, step(now.draft)))


def _leaving(say: Say, talk: _Talk) -> Dialog:
    return confirmation(
        say("video.leave_ask"),
        paragraph(say("video.leave_text")),
        confirm=Action(say("video.leave_yes"), talk.leave),
        cancel=Action(say("video.stay_here"), talk.stay),
        danger=True,
    )


def _first() -> int:
    return 0
