"""Messages and who sends them."""

from typing import Any, Final

from client.domain.inbox import MessageId
from client.features.inbox import InboxScreen, MessageScreen, SendersScreen
from client.places.account import More
from client.places.inbox import Inbox, OneMessage, Senders
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Inbox, "/inbox", lambda _: InboxScreen()),
    Entry(Senders, "/more/senders", lambda _: SendersScreen(), above=More()),
    Entry(
        OneMessage,
        "/inbox/:message",
        lambda place: MessageScreen(place.message),
        above=Inbox(),
        fields=(MessageId,),
    ),
)
