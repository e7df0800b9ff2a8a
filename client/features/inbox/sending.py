"""Senders and their switches, wired: a switch holds once the portal has taken it."""

from client.design import Control
from client.domain.hints import INBOX
from client.domain.senders import SenderId, Switches
from client.edges import use_back, use_edges
from client.features.inbox.views.senders import SendersState, refused, senders_view, sent
from client.hooks import component, use_model
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def SendersScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.senders, use_copying(), (), [INBOX])
    state, change = use_model(SendersState)

    async def turn(sender: SenderId, switches: Switches) -> None:
        change(lambda now: sent(now, sender, switches))
        try:
            await edges.portal.change_sender(sender, switches)
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: refused(now, sender, failed))
        else:
            asking.on_again()

    return senders_view(answer, state, asking, on_turn=turn, on_back=use_back())
