"""Writing to institutions, and asking for help."""

from typing import Any, Final

from client.domain.threads import LetterId, TicketId
from client.features.help import AskScreen, HelpScreen, TicketScreen
from client.features.letters import LetterScreen, LettersScreen, WriteScreen
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

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Letters, "/more/letters", lambda _: LettersScreen(), above=More()),
    Entry(WriteLetter, "/more/letters/new/letter", lambda _: WriteScreen(), above=Letters()),
    Entry(
        OneLetter,
        "/more/letters/:letter",
        lambda place: LetterScreen(place.letter),
        above=Letters(),
        fields=(LetterId,),
    ),
    Entry(Help, "/more/help", lambda _: HelpScreen(), above=More()),
    Entry(AskForHelp, "/more/help/new/ticket", lambda _: AskScreen(), above=Help()),
    Entry(
        OneTicket,
        "/more/help/:ticket",
        lambda place: TicketScreen(place.ticket),
        above=Help(),
        fields=(TicketId,),
    ),
)
