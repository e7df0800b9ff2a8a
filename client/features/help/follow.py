"""My requests for help and one of them, wired: thread, reply, rating."""

from datetime import datetime

from client.design import Control, Dialog, message, skeleton
from client.domain.answers import Failed, Ready
from client.domain.threads import Ticket, TicketId
from client.edges import Edges, use_back, use_edges
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
from client.shown.photographing import use_photographed
from client.shown.recording import use_voice_note
from client.shown.replying import Reply
from client.shown.troubles import NAMES
from client.shown.writing import recorded, sent, writing


@component
def HelpScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.tickets, use_copying())
    return help_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def TicketScreen(ticket: TicketId) -> Control:
    edges = use_edges()

    async def load() -> Ready[Ticket]:
        return await edges.portal.ticket(ticket)

    answer, asking = use_asked(load, use_copying(), [ticket])
    reply, change = use_model(Reply)
    photographs, voice = use_photographed(recorded(change)), use_voice_note(recorded(change))
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
            if await _replied(one, reply, change, edges, begun_at):
                asking.on_again()

        doing = writing(change, edges, send, photographs, voice)
        return ticket_view(one, reply, asking, doing, on_rate=rate)

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
    one: Ticket, reply: Reply, change: Change[Reply], edges: Edges, begun_at: datetime
) -> bool:
    key = replying.key_of(reply, begun_at, one.id, len(one.thread))

    async def told() -> None:
        await edges.portal.reply_to_ticket(one.id, reply.text.strip(), reply.files, key)
        change(replying.finished)

    return await sent(reply, change, told)


def _nothing() -> Failed | None:
    return None
