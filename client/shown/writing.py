"""Writing, wired: files from the device, and one way of sending for every thread."""

from collections.abc import Awaitable, Callable

from client.design import Press
from client.domain.uploads import Upload, UploadFault
from client.edges import Edges
from client.hooks import Change
from client.portal.errors import PortalError
from client.shown import replying
from client.shown.files import picked_from
from client.shown.photographing import Photographs
from client.shown.recording import Voice
from client.shown.replying import Reply
from client.shown.threads import Writing


def writing(
    change: Change[Reply],
    edges: Edges,
    send: Press,
    photographs: Photographs,
    voice: Voice | None = None,
) -> Writing:
    async def pick() -> None:
        upload = await picked_from(edges.files)
        if upload is not None:
            change(lambda now: replying.picked(now, upload))

    return Writing(
        on_type=lambda text: change(lambda now: replying.typed(now, text)),
        on_pick=pick,
        on_take_off=lambda index: change(lambda now: replying.taken_off(now, index)),
        on_send=send,
        photographs=photographs,
        voice=voice,
    )


def recorded(change: Change[Reply]) -> Callable[[Upload | UploadFault], object]:
    """A voice note, or photographed pages, lie with the files."""
    return lambda made: change(lambda now: replying.picked(now, made))


async def sent(reply: Reply, change: Change[Reply], deed: Callable[[], Awaitable[object]]) -> bool:
    """Not twice at once, and not without words. What failed is kept with the words."""
    change(replying.tried)
    if reply.sending or not reply.is_complete:
        return False
    change(replying.begun)
    try:
        await deed()
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: replying.refused(now, failed))
        return False
    return True
