"""What the inbox says to whoever is named in a declaration (R-5.2, R-6.2)."""

from typing import Any

from mock_server.rules import inbox
from mock_server.world import World
from mock_server.world.data import Text, table

Record = dict[str, Any]


def declared(world: World, fin: str, by: str, record: Record) -> None:
    _deliver(world, fin, "declared", record, name=by)


def settled(world: World, fin: str, step: str, record: Record) -> None:
    """`step`: the operator upheld the declaration, or ended it."""
    _deliver(world, fin, step, record)


def _deliver(world: World, fin: str, what: str, record: Record, **values: str) -> None:
    told: dict[str, Text] = table("mention_news")[what]
    purpose: Text = record["purpose"]["title"]

    def said(part: str) -> Text:
        return {
            language: sentence.format(number=record["number"], purpose=purpose[language], **values)
            for language, sentence in told[part].items()
        }

    inbox.deliver(
        world,
        fin,
        subject=said("subject"),
        text=said("text"),
        category="security",
        reference=record["number"],
        actions=[inbox.act("open", "mention", record["id"])],
    )
