"""Looking, wired: the engine's yes, the camera on while its dialog is, an end to it in every case.

What it is on for is a `Look`: that ends when it has what it wanted.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from inspect import isawaitable

from client.design import Action, Dialog, Press
from client.device.camera import Looking, Surface
from client.device.permissions import Grant
from client.domain.permissions import Outcome, Power, Purpose
from client.edges import use_edges, use_speech
from client.hooks import Change, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.shown.looking import sight as the
from client.shown.looking.block import sight_dialog
from client.shown.looking.sight import Sight, State
from client.shown.permitting import settings_opened, use_permission

Look = Callable[[Looking, Change[State]], Awaitable[Outcome | None]]
"""`Outcome`: why the camera went off before."""


@dataclass(frozen=True, slots=True)
class Finder:
    state: State
    begin: Press
    open_settings: Press
    begin_for: Callable[[Purpose], Awaitable[None]]
    """Where one screen uses it for more than one thing."""


@dataclass(eq=False)
class _Watching:
    """Has the screen for as long as the screen is there."""

    change: Change[State] | None = None
    turn: int = 0

    def show(self, surface: Surface) -> None:
        self._tell(partial(the.drawn, surface=surface))

    def over(self, why: Outcome) -> None:
        self._tell(partial(the.barred, why=why))

    def _tell(self, step: Callable[[State], State]) -> None:
        turn = self.turn
        if self.change is not None:
            self.change(lambda now: step(now) if now.turn == turn else now)


def use_viewfinder(
    purpose: Purpose, look: Look, ways: Sequence[Action] = (), shutter: Press | None = None
) -> Finder:
    """`ways` do the same without a camera; each of them puts the dialog away first. `shutter`
    tells `look` that the citizen wants a picture now."""
    edges, speech = use_edges(), use_speech()
    state, change = use_model(State)
    watching, _ = use_model(_Watching)
    permitted = use_permission()
    sight, turn = state.sight, state.turn

    async def attend() -> None:
        if sight is None:
            return
        watching.change, watching.turn = change, turn
        await _attended(edges.permissions.look(sight.grant, watching), look, change)

    async def begin(wanted: Purpose) -> None:
        change(the.asking)
        grant = await permitted(wanted)
        if isinstance(grant, Grant):
            change(partial(the.begun, grant=grant))
        else:
            change(partial(the.barred, why=grant))

    use_task(attend, [turn])
    drop = partial(change, partial(the.dropped, turn=turn))
    use_dialog(sight and _dialog(sight, speech, ways, drop, shutter))
    shut = partial(change, the.settings_shut)
    settings = settings_opened(edges.permissions, Power.CAMERA, shut)
    return Finder(state, partial(begin, purpose), settings, begin)


def _dialog(
    sight: Sight,
    speech: Speech,
    ways: Sequence[Action],
    drop: Callable[[], None],
    shutter: Press | None,
) -> Dialog:
    return sight_dialog(
        sight,
        speech,
        sight.grant.purpose,
        ways=[_way(one, drop) for one in ways],
        on_cancel=drop,
        shutter=shutter,
    )


async def _attended(
    opening: Awaitable[Looking | Outcome], look: Look, change: Change[State]
) -> None:
    got = await opening
    if isinstance(got, Outcome):
        change(partial(the.barred, why=got))
        return
    try:
        change(the.switched_on)
        why = await look(got, change)
    finally:  # with the screen, and with its dialog, it goes off
        await got.stop()
    change(the.done if why is None else partial(the.barred, why=why))


def _way(way: Action, drop: Callable[[], None]) -> Action:
    async def go() -> None:
        drop()
        answer = way.on_press()
        if isawaitable(answer):
            await answer

    return Action(way.label, go, way.icon)
