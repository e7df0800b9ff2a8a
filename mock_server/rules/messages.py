"""What the portal sends to a citizen's phone and mail. Nothing leaves: it lands in an outbox."""

from datetime import timedelta
from typing import Final, Literal

from mock_server.world import World
from mock_server.world.data import table

COLLECTION: Final = "outbox"
_MOST_KEPT: Final = 100

Channel = Literal["code", "sms", "mail"]


def send(  # noqa: PLR0913 - a message is what it says; each by name
    world: World,
    fin: str,
    channel: Channel,
    message: str,
    *,
    code: str | None = None,
    good_for: timedelta | None = None,
    attempt: str | None = None,
    link: str | None = None,
    **values: str,
) -> None:
    """`message` names an entry of the messages table; `values` fill it in; `link` leads to a page
    of this portal."""
    now = world.clock.now()
    ident = world.chance.ident()
    said = {
        language: sentence.format_map(values)
        for language, sentence in table("messages")[message].items()
    }
    record = {
        "id": ident,
        "channel": channel,
        "text": said,
        "code": code,
        "at": now.isoformat(),
        "expires_at": (now + good_for).isoformat() if good_for else None,
        "attempt": attempt,
        "link": link,
    }
    with world.store.transaction():
        world.store.put(COLLECTION, fin, ident, record)
        for old in world.store.records(COLLECTION, fin)[:-_MOST_KEPT]:
            world.store.remove(COLLECTION, fin, old["id"])
