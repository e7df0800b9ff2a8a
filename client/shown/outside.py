"""Opening what lies outside the app: a web page is somebody else's, and that is said first."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from client.design import (
    Action,
    Dialog,
    Press,
    confirmation,
    icons,
    message,
    paragraph,
    strong,
)
from client.edges import use_edges, use_speech
from client.hooks import use_dialog, use_model
from client.i18n import Say


@dataclass(frozen=True, slots=True)
class _Asked:
    address: str
    refused: bool = False
    """Nothing on this device took it."""


def use_outside() -> Callable[[str], Awaitable[None]]:
    """A telephone or a letter opens at once; a web page after the citizen knows whose it is."""
    edges, say = use_edges(), use_speech().say
    asked, change = use_model(_nothing)

    def gone() -> None:
        change(lambda _: None)

    async def leave(address: str) -> None:
        opened = await edges.links.open(address)
        change(lambda _: None if opened else _Asked(address, refused=True))

    async def open_outside(address: str) -> None:
        if _host(address) is None:
            await leave(address)
        else:
            change(lambda _: _Asked(address))

    async def go_on() -> None:
        if asked is not None:
            await leave(asked.address)

    use_dialog(_dialog(asked, say, go_on, gone))
    return open_outside


def _dialog(asked: _Asked | None, say: Say, go_on: Press, gone: Press) -> Dialog | None:
    if asked is None:
        return None
    if asked.refused:
        return message(say("outside.not_opened", address=asked.address), on_gone=gone)
    return confirmation(
        say("outside.title"),
        paragraph(say("outside.text")),
        strong(_host(asked.address) or asked.address),
        confirm=Action(say("outside.go_on"), go_on, icons.OPEN_OUTSIDE),
        cancel=Action(say("outside.stay"), gone),
    )


def _host(address: str) -> str | None:
    """`None` for what is no web page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None


def _nothing() -> _Asked | None:
    return None
