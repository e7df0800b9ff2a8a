"""What the inbox says of applications, letters and requests for help (R-6.2).

Each message bears the number of its deed and a button that opens it.
"""

from typing import Any, Final

from mock_server.rules import inbox
from mock_server.world import World
from mock_server.world.data import Text, same, table

Record = dict[str, Any]

_LETTER_STEPS: Final = ("asked", "answered", "investigated")
_TICKET_STEPS: Final = ("need_info", "answered", "duplicate")
"""What a citizen waits for or has to do something about; the rest stands in the thread."""


def of_application(world: World, fin: str, record: Record, said: str) -> None:
    """Its step, and the documents that came of it."""
    sender, number = record["institution"]["id"], record["number"]
    inbox.deliver(
        world,
        fin,
        sender=sender,
        category="application",
        subject=_said("application", "subject", title=record["service"]["title"]),
        text=table("applications")[said],
        reference=number,
        actions=[inbox.act("open", "application", record["id"])],
    )
    for one in record["results"] if said == "ready" else ():
        inbox.deliver(
            world,
            fin,
            sender=sender,
            category="document",
            subject=_said("result", "subject", title=one["title"]),
            text=_said("result", "text", number=number),
            reference=number,
            actions=[inbox.act("open_document", "document", one["document"])],
        )


def of_letter(world: World, fin: str, record: Record, step: str) -> None:
    if step in _LETTER_STEPS:
        inbox.deliver(
            world,
            fin,
            sender=record["institution"]["id"],
            category="letter",
            subject=_said("letter", "subject", title=record["title"]),
            text=table("threads")[f"letter.{step}"],
            reference=record["number"],
            actions=[inbox.act("open", "letter", record["id"])],
        )


def of_ticket(world: World, fin: str, record: Record, step: str) -> None:
    """The operator of the portal answers it."""
    if step in _TICKET_STEPS:
        inbox.deliver(
            world,
            fin,
            category="letter",
            subject=_said("ticket", "subject", number=record["number"]),
            text=table("threads")[f"ticket.{step}"],
            reference=record["number"],
            concerns=None if record["concerns"] is None else same(record["concerns"]),
            actions=[inbox.act("open", "ticket", record["id"])],
        )


def _said(what: str, part: str, **values: str | Text) -> Text:
    """What the citizen wrote is in one language, what the portal calls things in three."""
    words: Text = table("deed_news")[what][part]
    return {
        language: sentence.format_map(
            {name: one if isinstance(one, str) else one[language] for name, one in values.items()}
        )
        for language, sentence in words.items()
    }
