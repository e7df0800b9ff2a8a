"""The cabinet's sections, one module a category: from facts to entries."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

from mock_server.world.data import table
from mock_server.world.facts import Life
from mock_server.world.sections import (
    communication,
    education,
    employment,
    family,
    personal,
    social,
    transport,
)

Record = dict[str, Any]
Writer = Callable[[Life], list[Record]]

_WRITERS: Final[Mapping[str, Writer]] = dict(
    chain(
        personal.WRITERS.items(),
        employment.WRITERS.items(),
        family.WRITERS.items(),
        education.WRITERS.items(),
        transport.WRITERS.items(),
        social.WRITERS.items(),
        communication.WRITERS.items(),
    )
)


def entries(life: Life) -> Iterator[tuple[str, list[Record]]]:
    """Every section of the cabinet in its order. A new cabinet has been asked for little yet."""
    for layout in table("sections"):
        ident = layout["id"]
        asked = not life.persona.newcomer or ident in ("identity", "address", "contacts")
        yield ident, _WRITERS[ident](life) if asked else []


def register_of(section: str) -> str | None:
    """Which register a section is drawn from; `None` for what the citizen entered."""
    return _REGISTERS[section]


_REGISTERS: Final[Mapping[str, str | None]] = {
    layout["id"]: layout["register"] for layout in table("sections")
}
