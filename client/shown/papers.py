"""A paper of the portal taken home: asked for, saved where the citizen says, and said so."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from client.design import message
from client.device.files import NotSaved
from client.domain.answers import Ready
from client.edges import use_edges, use_speech
from client.hooks import use_dialog, use_model
from client.portal.errors import PortalError
from client.shown.troubles import NAMES


class Papers(Protocol):
    async def __call__(self, ask: Callable[[], Awaitable[Ready[bytes]]], name: str) -> None:
        """`name` never tells whose it is (STO-23)."""
        ...


def use_paper() -> Papers:
    edges, say = use_edges(), use_speech().say
    told, change = use_model(_nothing_yet)

    async def take(ask: Callable[[], Awaitable[Ready[bytes]]], name: str) -> None:
        try:
            paper = (await ask()).value
            if await edges.files.save(name, paper):
                change(lambda _: say("papers_home.saved"))
        except PortalError as error:
            why = say(NAMES[error.trouble])
            change(lambda _: say("papers_home.not_printed", why=why))
        except NotSaved:
            change(lambda _: say("papers_home.not_saved"))

    def seen() -> None:
        change(lambda _: None)

    use_dialog(None if told is None else message(told, on_gone=seen))
    return take


def _nothing_yet() -> str | None:
    return None
