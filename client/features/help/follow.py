"""My requests for help and one of them, wired: thread, reply, rating."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Final

from client.design import Control, Dialog, message, skeleton
from client.domain.answers import Failed, Ready
from client.domain.threads import Ticket, TicketId
from client.domain.video_messages import SUFFIXES, VideoMessage
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.help.views.listed import help_view
from client.features.help.views.ticket import ticket_view
from client.features.help.views.words import title_of
from client.hooks import Change, component, use_dialog, use_model
from client.portal.errors import PortalError
from client.shown import replying
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.filming import Video, use_video_message
from client.shown.photographing import use_photographed
from client.shown.recording import use_voice_note
from client.shown.replying import Reply
from client.shown.saving import use_saving
from client.shown.troubles import NAMES
from client.shown.writing import recorded, sent, writing

_TOPICS: Final = ("tickets",)
"""The portal hints when an operator moves one on or answers it."""


@component
def HelpScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.tickets, use_copying(), topics=_TOPICS)
    return help_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def TicketScreen(ticket: TicketId) -> Control:
    edges = use_edges()
    load = partial(edges.portal.ticket, ticket)
    answer, asking = use_asked(load, use_copying(), [ticket], topics=_TOPICS)
    reply, change = use_model(Reply)
    voice, video = use_voice_note(recorded(change)), use_video_message(reply, change)
    photographs, save = use_photographed(recorded(change)), _use_copy(ticket, edges)
    not_rated, note = use_model(_nothing)
    begun_at, _ = use_model(edges.clock.now)

    async def rate(stars: int) -> None:
        try:
            await edges.portal.rate_ticket(ticket, stars)
        except PortalError as error:
            failed = error.as_failed()
            note(lambda _: failed)
        else:
            asking.on_again()

    def ready(one: Ticket) -> Control:
        async def send() -> None:
            if await _replied(one, reply, video, change, edges, begun_at):
                asking.on_again()

        doing = writing(change, edges, send, photographs, voice, video)
        return ticket_view(one, reply, asking, doing, on_rate=rate, on_save=save)

    use_dialog(_not_rated(not_rated, note, asking))
    title = title_of(answer.value, asking.speech) if isinstance(answer, Ready) else None
    return asked_page(
        title or asking.speech.say("help.one"),
        answer,
        asking,
        waiting=skeleton(5, label=asking.speech.say("help.waiting")),
        ready=ready,
        on_back=use_back(),
        ident="ticket",
    )


def _not_rated(
    failed: Failed | None, note: Change[Failed | None], asking: Asking
) -> Dialog | None:
    if failed is None:
        return None
    said = asking.speech.say(NAMES[failed.trouble])
    return message(said, on_gone=lambda: note(lambda _: None))


async def _replied(
    one: Ticket,
    reply: Reply,
    video: Video,
    change: Change[Reply],
    edges: Edges,
    begun_at: datetime,
) -> bool:
    change(replying.tried)
    brought = await video.bring() if reply.is_complete else None
    if brought is None:
        return False
    key = replying.key_of(reply, begun_at, one.id, len(one.thread))

    async def told() -> None:
        said, filmed = reply.text.strip(), brought.video
        await edges.portal.reply_to_ticket(one.id, said, reply.files, key, filmed)
        change(replying.finished)

    return await sent(reply, change, told)


def _use_copy(ticket: TicketId, edges: Edges) -> Callable[[VideoMessage], Awaitable[None]]:
    """A copy of a video message, to be watched with the device's own player."""
    speech = use_speech()
    saving = use_saving()
    not_got, note = use_model(_nothing)

    async def save(video: VideoMessage) -> None:
        try:
            content = await edges.portal.ticket_video(ticket, video)
        except PortalError as error:
            failed = error.as_failed()
            note(lambda _: failed)
        else:
            name = speech.say("filming.file_name") + SUFFIXES.get(video.media_type, "")
            await saving.save(name, content)

    said = None if not_got is None else speech.say(NAMES[not_got.trouble])
    use_dialog(None if said is None else message(said, on_gone=lambda: note(lambda _: None)))
    return save


def _nothing() -> Failed | None:
    return None
