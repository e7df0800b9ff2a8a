"""How honestly the stream of hints is written: what a tester may spoil for everybody."""

from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from mock_server.world import World

_KEPT: Final = ("meta", "", "stream_quirks")


@dataclass(frozen=True, slots=True)
class Quirks:
    refused: bool = False
    """There is no stream: clients have to ask."""
    doubled: bool = False
    """Each hint is sent twice under the same id."""
    shuffled: bool = False
    """What happened together comes in any order."""


def quirks(world: World) -> Quirks:
    kept = world.store.get(*_KEPT) or {}
    known = {field.name for field in fields(Quirks)}
    return Quirks(**{name: value for name, value in kept.items() if name in known})


def spoil(world: World, wanted: Quirks) -> None:
    world.store.put(*_KEPT, asdict(wanted))


def as_sent(
    world: World, fin: str, events: tuple[dict[str, Any], ...]
) -> tuple[dict[str, Any], ...]:
    if not events:
        return events
    spoiled, sent = quirks(world), list(events)
    if spoiled.doubled:
        sent = [one for one in sent for _ in range(2)]
    if spoiled.shuffled:
        world.chance.stream(f"stream/{fin}/{sent[0]['id']}").shuffle(sent)
    return tuple(sent)
