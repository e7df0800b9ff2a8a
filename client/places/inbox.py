"""Messages, and who sends them."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.inbox import MessageId


@dataclass(frozen=True, slots=True)
class Inbox:
    pass


@dataclass(frozen=True, slots=True)
class OneMessage:
    message: MessageId


@dataclass(frozen=True, slots=True)
class Senders:
    """How loud each sender may be."""


InboxPlace: TypeAlias = Inbox | OneMessage | Senders
