"""Filming, wired: two yeses of the citizen, the film in memory alone, an end in every case."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from client.design import Press
from client.device.files import NotSaved
from client.device.permissions import Grant
from client.domain.permissions import Power, Purpose
from client.domain.video_messages import SUFFIXES, Film
from client.edges import Edges, use_edges, use_speech
from client.hooks import Change, use_dialog, use_model, use_task
from client.shown.filming import take as the
from client.shown.filming.dialog import Doing, take_dialog
from client.shown.filming.hand import Hand, filmed
from client.shown.filming.take import Barred, State, Take
from client.shown.hiding import use_hiding
from client.shown.permitting import Permitted, settings_opened, use_permission

Made = Callable[[Film], object]
"""What is done with a film, its words in it if the citizen wrote them."""


@dataclass(eq=False)
class _Held:
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class Filmer:
    """The way to a film, as a screen has it."""

    state: State
    begin: Press
    open_settings: Press


def use_filmer(on_made: Made) -> Filmer:
    edges, speech = use_edges(), use_speech()
    state, change = use_model(State)
    held, _ = use_model(_Held)
    permitted = use_permission()
    take, turn = state.take, state.turn

    async def attend() -> None:
        if take is None:
            return
        hand = held.hand = Hand(change, turn, edges.clock)
        try:
            await filmed(edges.permissions, take, hand)
        finally:
            if held.hand is hand:
                held.hand = None

    def hide() -> None:
        if held.hand is not None:
            held.hand.put_away()

    use_task(attend, [turn])
    use_hiding(hide)
    dialog = None
    if take is not None:
        name = file_name(speech.say("filming.file_name"), take.film)
        deciding = _Deciding(turn, take, change, held, edges, on_made, name)
        dialog = take_dialog(take, speech, deciding.doing())
    use_dialog(dialog)
    shut = partial(change, the.settings_shut)
    power = Power.CAMERA if state.barred is None else state.barred.power
    return Filmer(
        state,
        partial(_begin, permitted, change),
        settings_opened(edges.permissions, power, shut),
    )


def file_name(name: str, film: Film | None) -> str:
    return name if film is None else name + SUFFIXES[film.media_type]


async def _begin(permitted: Permitted, change: Change[State]) -> None:
    """The picture first. Sound is a question of its own, and a no to it makes a silent film."""
    change(the.asking)
    grant = await permitted(Purpose.VIDEO_MESSAGE)
    if not isinstance(grant, Grant):
        change(partial(the.barred, why=Barred(grant)))
        return
    sound = await permitted(Purpose.VIDEO_MESSAGE_VOICE)
    if isinstance(sound, Grant):
        change(partial(the.begun, take=Take(grant, sound)))
    else:
        change(partial(the.begun, take=Take(grant, None, unheard=sound)))


@dataclass(frozen=True, slots=True)
class _Deciding:
    """What the citizen does with the take that is on the screen."""

    turn: int
    take: Take
    change: Change[State]
    held: _Held
    edges: Edges
    made: Made
    name: str

    def doing(self) -> Doing:
        return Doing(
            on_begin=self.begin,
            on_pause=self.pause,
            on_resume=self.resume,
            on_finish=self.finish,
            on_transcript=lambda words: self.change(partial(the.transcribed, words=words)),
            on_save=self.save,
            on_attach=self.attach,
            on_drop=self.drop,
        )

    async def begin(self) -> None:
        if self.held.hand is not None:
            await self.held.hand.begin()

    async def pause(self) -> None:
        if self.held.hand is not None:
            await self.held.hand.pause()

    async def resume(self) -> None:
        if self.held.hand is not None:
            await self.held.hand.resume()

    def finish(self) -> None:
        if self.held.hand is not None:
            self.held.hand.finish()

    def drop(self) -> None:
        self.change(partial(the.dropped, turn=self.turn))

    async def save(self) -> None:
        if self.take.film is None:
            return
        try:
            await self.edges.files.save(self.name, self.take.film.content)
        except NotSaved:
            self.change(partial(the.saved, kept=False))
        else:
            self.change(partial(the.saved, kept=True))

    def attach(self) -> None:
        film = self.take.film
        self.drop()
        if film is not None:
            self.made(replace(film, transcript=film.transcript.strip()))
