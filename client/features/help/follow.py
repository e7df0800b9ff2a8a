"""My requests for help and one of them, wired: thread, reply, rating."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Final

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.threads import Ticket, TicketId
from client.domain.video_messages import SUFFIXES, VideoMessage
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.help.views.listed import help_view
from client.features.help.views.ticket import ticket_view
from client.features.help.views.words import title_of
from client.hooks import Change, component, use_latest, use_model
from client.shown import replying
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.shown.doing import Do, use_doing
from client.shown.filming import Video, use_video_message
from client.shown.photographing import use_photographed
from client.shown.recording import use_voice_note
from client.shown.replying import Reply
from client.shown.saving import use_saving
from client.shown.spoken import use_spoken
from client.shown.threads import Hung
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
    reply, change = use_crossing(f"ticket/{ticket}", Reply, keeps=lambda one: not one.sending)
    voice, video = use_voice_note(recorded(change)), use_video_message(reply, change)
    do, spoken = use_doing(), use_spoken()
    photographs, save = use_photographed(recorded(change)), _use_copy(ticket, edges, do)
    begun_at, _ = use_model(edges.clock.now)
    now = use_latest(reply)

    async def rate(stars: int) -> None:
        if await do(lambda: edges.portal.rate_ticket(ticket, stars)):
            asking.on_again()

    def ready(one: Ticket) -> Control:
        async def send() -> None:
            if await _replied(one, now, video, change, edges, begun_at):
                asking.on_again()

        doing = writing(change, edges, send, photographs, voice, video)
        return ticket_view(one, reply, asking, doing, on_rate=rate, hung=Hung(save, spoken))

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


async def _replied(
    one: Ticket,
    now: Callable[[], Reply],
    video: Video,
    change: Change[Reply],
    edges: Edges,
    begun_at: datetime,
) -> bool:
    change(replying.tried)
    brought = await video.bring() if now().is_complete else None
    if brought is None:
        return False
    reply = now()  # a film takes a while, and meanwhile one writes on
    key = replying.key_of(reply, begun_at, one.id, len(one.thread))

    async def told() -> None:
        said, filmed = reply.text.strip(), brought.video
        await edges.portal.reply_to_ticket(one.id, said, reply.files, key, filmed)
        change(replying.finished)

    return await sent(reply, change, told)


def _use_copy(ticket: TicketId, edges: Edges, do: Do) -> Callable[[VideoMessage], Awaitable[None]]:
    """A copy of a video message, to be watched with the device's own player."""
    speech = use_speech()
    saving = use_saving()

    async def fetched(video: VideoMessage) -> None:
        content = await edges.portal.ticket_video(ticket, video)
        name = speech.say("filming.file_name") + SUFFIXES.get(video.media_type, "")
        await saving.save(name, content)

    async def save(video: VideoMessage) -> None:
        await do(partial(fetched, video))

    return save
