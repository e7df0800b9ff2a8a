"""The open-source parts, wired: gathered in a thread, one text unfolded at a time."""

import asyncio

from client.design import Control
from client.device.parts import Part
from client.edges import use_back, use_edges, use_speech
from client.features.licences.view import licences_view
from client.hooks import component, use_model, use_task


@component
def LicencesScreen() -> Control:
    edges, speech = use_edges(), use_speech()
    parts, change = use_model(_not_yet)
    opened, turn = use_model(_none)

    async def gather() -> None:
        found = await asyncio.to_thread(edges.parts.all)
        change(lambda _: found)

    def press(name: str) -> None:
        turn(lambda before: None if before == name else name)

    use_task(gather)
    return licences_view(parts, opened, speech, on_press=press, on_back=use_back())


def _not_yet() -> tuple[Part, ...] | None:
    return None


def _none() -> str | None:
    return None
