"""A small deed from a screen: done at once, or said in a word why not."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from client.design import message
from client.edges import use_speech
from client.hooks import use_dialog, use_model
from client.portal.errors import PortalError
from client.shown.troubles import NAMES

Do: TypeAlias = Callable[[Callable[[], Awaitable[object]]], Awaitable[bool]]


def use_doing() -> Do:
    """Whether it was done. For deeds that the screen shows by asking again."""
    say = use_speech().say
    told, change = use_model(_nothing_yet)

    async def do(deed: Callable[[], Awaitable[object]]) -> bool:
        try:
            await deed()
        except PortalError as error:
            why = say(NAMES[error.trouble])
            change(lambda _: say("doing.not_done", why=why))
            return False
        return True

    def seen() -> None:
        change(lambda _: None)

    use_dialog(None if told is None else message(told, on_gone=seen))
    return do


def _nothing_yet() -> str | None:
    return None
