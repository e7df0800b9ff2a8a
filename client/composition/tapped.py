"""A tapped notice of the system leads into the app."""

from collections.abc import Callable

from client.device.front import Front
from client.domain.inbox import MessageId
from client.places import Place
from client.places.inbox import Inbox, OneMessage


def come_to(go: Callable[[Place], object], front: Front, message: MessageId | None) -> None:
    """Who is not signed in meets the door first, as at any address."""
    go(Inbox() if message is None else OneMessage(message))
    front.come()
