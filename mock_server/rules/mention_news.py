"""What the inbox says to whoever is named in a declaration (R-5.2, R-6.2)."""

from typing import Any

from mock_server.rules import inbox
from mock_server.rules.representation import called
from mock_server.world import World
from mock_server.world.data import Text, same, table

Record = dict[str, Any]


def declared(world: World, citizen: str, fin: str, by: str, record: Record) -> None:
    _deliver(world, citizen, fin, "declared", record, name=by)


def settled(world: World, citizen: str, fin: str, step: str, record: Record) -> None:
    """`step`: the operator upheld the declaration, or ended it."""
    _deliver(world, citizen, fin, step, record)


def _deliver(
    world: World, citizen: str, fin: str, what: str, record: Record, **values: str
) -> None:
    """What concerns another opens in that person's cabinet, not here."""
    is_own = citizen == fin
    theirs = None if is_own else called(world, citizen, fin)
    told: dict[str, Text] = table("mention_news")[what if is_own else f"{what}_for"]
    purpose: Text = record["purpose"]["title"]

    def said(part: str) -> Text:
        return {
            language: sentence.format(number=record["number"], purpose=purpose[language], **values)
            for language, sentence in told[part].items()
        }

    inbox.deliver(
        world,
        citizen,
        subject=said("subject"),
        text=said("text"),
        category="security",
        reference=record["number"],
        concerns=None if theirs is None else same(theirs),
        actions=[inbox.act("open", "mention", record["id"])] if is_own else [],
    )
