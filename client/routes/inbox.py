"""Messages and who sends them."""

from typing import Any, Final

from client.domain.inbox import MessageId
from client.places.account import More
from client.places.inbox import Inbox, OneMessage, Senders
from client.shell.table import Entry


def _inbox():
    from client.features import inbox

    return inbox


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Inbox, "/inbox", lambda _: _inbox().InboxScreen()),
    Entry(Senders, "/more/senders", lambda _: _inbox().SendersScreen(), above=More()),
    Entry(
        OneMessage,
        "/inbox/:message",
        lambda place: _inbox().MessageScreen(place.message),
        above=Inbox(),
        fields=(MessageId,),
    ),
)
