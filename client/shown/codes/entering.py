"""A code on its way in, wired: camera, picture and typing end in the same judgement."""

from collections.abc import Callable
from functools import partial

from client.design import Action, icons
from client.device.codes import Unread
from client.device.files import NotPicked
from client.domain.codes import Code, Portals
from client.domain.pictures import LARGEST_PHOTO
from client.edges import Edges, use_edges, use_speech
from client.shown.codes import entry as the
from client.shown.codes.entry import Entry, Wrong
from client.shown.codes.form import Acts
from client.shown.crossing import use_crossing
from client.shown.looking import use_scanner

OnCode = Callable[[Code], Wrong | None]
"""Goes on with it; or says why not, and nothing is gone on with."""


def use_code_entry(name: str, on_code: OnCode) -> tuple[Entry, Acts]:
    """`name` is the screen's own."""
    edges, speech = use_edges(), use_speech()
    entry, change = use_crossing(name, Entry)
    portals = Portals(edges.address, edges.settings.portal.allows)

    def send() -> None:
        got = the.judged_typed(entry.text, portals)
        wrong = got if isinstance(got, Wrong) else on_code(got)
        change(the.taken if wrong is None else partial(the.not_typed, wrong=wrong))

    def found(read: str | Unread) -> None:
        got = the.judged_found(read, portals)
        wrong = got if isinstance(got, Wrong) else on_code(got)
        change(the.taken if wrong is None else partial(the.not_read, wrong=wrong))

    async def pick() -> None:
        change(the.reading)
        read = await _picked(edges)
        if isinstance(read, str | Unread):
            found(read)
        else:
            change(partial(the.not_read, wrong=read))

    ways = (Action(speech.say("codes.picture"), pick, icons.QR),)
    finder = use_scanner(found, ways=ways)
    return entry, Acts(
        on_type=lambda text: change(partial(the.typed, text=text)),
        on_send=send,
        on_scan=pick if edges.codes.are_read else None,
        finder=finder,
    )


async def _picked(edges: Edges) -> str | Unread | Wrong | None:
    """`None`: the citizen thought better of it."""
    try:
        picked = await edges.files.pick_any(LARGEST_PHOTO)
    except NotPicked:
        return Wrong.NOT_OPENED
    if picked is None:
        return None
    if len(picked.content) > LARGEST_PHOTO:
        return Wrong.NO_PICTURE
    return await edges.codes.read(picked.content)
