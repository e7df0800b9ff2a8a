"""Copying a value on the citizen's wish, and saying whether it worked (STO-15)."""

from collections.abc import Awaitable, Callable

from client.design import message
from client.edges import use_edges
from client.hooks import use_dialog, use_model
from client.state import use_app_state


def use_copying() -> Callable[[str], Awaitable[None]]:
    """What was copied leaves the clipboard after a while, and the message says when."""
    edges, say = use_edges(), use_app_state().say
    copied, change = use_model(_nothing_yet)

    async def copy(text: str) -> None:
        done = await edges.clipboard.copy(text)
        change(lambda _: done)

    def seen() -> None:
        change(lambda _: None)

    seconds = round(edges.settings.limits.copied_seconds)
    said = say("copying.copied", count=seconds) if copied else say("copying.refused")
    use_dialog(None if copied is None else message(said, on_gone=seen))
    return copy


def _nothing_yet() -> bool | None:
    return None
