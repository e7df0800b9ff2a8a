"""Writing to institutions, and asking for help."""

from typing import Any, Final

from client.domain.threads import LetterId, TicketId
from client.places.account import More
from client.places.threads import (
    AskForHelp,
    Help,
    Letters,
    OneLetter,
    OneTicket,
    WriteLetter,
)
from client.shell.table import Entry


def _help():
    from client.features import help

    return help


def _letters():
    from client.features import letters

    return letters


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Letters, "/more/letters", lambda _: _letters().LettersScreen(), above=More()),
    Entry(
        WriteLetter,
        "/more/letters/new/letter",
        lambda _: _letters().WriteScreen(),
        above=Letters(),
    ),
    Entry(
        OneLetter,
        "/more/letters/:letter",
        lambda place: _letters().LetterScreen(place.letter),
        above=Letters(),
        fields=(LetterId,),
    ),
    Entry(Help, "/more/help", lambda _: _help().HelpScreen(), above=More()),
    Entry(AskForHelp, "/more/help/new/ticket", lambda _: _help().AskScreen(), above=Help()),
    Entry(
        OneTicket,
        "/more/help/:ticket",
        lambda place: _help().TicketScreen(place.ticket),
        above=Help(),
        fields=(TicketId,),
    ),
)
