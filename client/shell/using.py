"""Above every screen: what of the device is in use just now, with an end to it (PER-02)."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Final

from client.design import Action, Control, Tone, icons, stack
from client.design.top import strip
from client.domain.permissions import Power, Purpose
from client.edges import use_edges
from client.hooks import component, use_model, use_subscription, use_task
from client.shown.permissions import POWER_ICONS, PURPOSES
from client.state import use_app_state

SOON: Final = 1.0
"""Seconds: a glance at a position is over before anybody could read of it, and its own screen
says so meanwhile. A line that comes and goes would only make that screen jump."""
_SAID: Final = {
    Power.LOCATION: "permissions.location_on",
    Power.CAMERA: "permissions.camera_on",
    Power.MICROPHONE: "permissions.microphone_on",
    Power.NOTIFICATIONS: "permissions.notifications",
}


@component
def Using(soon: float = SOON) -> Control:
    edges, say = use_edges(), use_app_state().say
    engine = edges.permissions
    turn, turned = use_model(lambda: 0)
    shown, change = use_model(_nothing)

    def subscribe() -> Callable[[], None]:
        return engine.in_use.watch(lambda: turned(lambda before: before + 1))

    async def show() -> None:
        if all(one.power is Power.LOCATION for one in engine.in_use.now):
            change(_nothing_of)
            await asyncio.sleep(soon if engine.in_use.now else 0)
        now = engine.in_use.now
        change(lambda _: now)

    use_subscription(subscribe)
    use_task(show, [turn])
    return stack(
        *(
            strip(
                say(_SAID[one.power], purpose=say(PURPOSES[one])),
                Tone.DANGER,
                icon=POWER_ICONS[one.power],
                action=Action(
                    say("permissions.stop_using"), partial(engine.withdraw, one), icons.CLOSE
                ),
                ident=f"using-{one.power.value}",
            )
            for one in shown
        ),
        gap="none",
    )


def _nothing() -> tuple[Purpose, ...]:
    return ()


def _nothing_of(_: tuple[Purpose, ...]) -> tuple[Purpose, ...]:
    return ()
