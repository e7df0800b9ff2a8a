"""The inbox: messages of the portal and of institutions, and who sends them (R-6.2)."""

from client.features.inbox.listing import InboxScreen
from client.features.inbox.reading import MessageScreen
from client.features.inbox.sending import SendersScreen

__all__ = ["InboxScreen", "MessageScreen", "SendersScreen"]
