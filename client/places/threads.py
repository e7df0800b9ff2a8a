"""Writing to institutions, and asking for help."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.threads import LetterId, TicketId


@dataclass(frozen=True, slots=True)
class Letters:
    pass


@dataclass(frozen=True, slots=True)
class WriteLetter:
    pass


@dataclass(frozen=True, slots=True)
class OneLetter:
    letter: LetterId


@dataclass(frozen=True, slots=True)
class Help:
    pass


@dataclass(frozen=True, slots=True)
class AskForHelp:
    pass


@dataclass(frozen=True, slots=True)
class OneTicket:
    ticket: TicketId


ThreadsPlace: TypeAlias = Letters | WriteLetter | OneLetter | Help | AskForHelp | OneTicket
