"""What is looked for, what has come to search in, and what was looked for before. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from client.domain.folding import folded, meets
from client.features.search.findable import Area, Findable

SHORTEST: Final = 2
"""Letters; one alone begins nearly everything."""
AT_ONCE: Final = 5
MORE: Final = 20
MOST_REMEMBERED: Final = 8


@dataclass(frozen=True, slots=True)
class State:
    wanted: str = ""
    held: Mapping[str, tuple[Findable, ...]] = field(
        default_factory=dict[str, tuple[Findable, ...]]
    )
    """By the name of the source it came from."""
    asking: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()
    """Sources that did not answer."""
    shown: Mapping[Area, int] = field(default_factory=dict[Area, int])
    past: tuple[str, ...] = ()
    turn: int = 0
    """Raised to ask silent sources again."""

    @property
    def is_looking(self) -> bool:
        return len(folded(self.wanted)) >= SHORTEST


def typed(state: State, text: str) -> State:
    return replace(state, wanted=text, shown={})


def asked(state: State, source: str) -> State:
    return replace(state, asking=state.asking | {source}, silent=state.silent - {source})


def gathered(state: State, source: str, found: tuple[Findable, ...]) -> State:
    held = {**state.held, source: found}
    return replace(state, held=held, asking=state.asking - {source})


def missed(state: State, source: str) -> State:
    return replace(state, asking=state.asking - {source}, silent=state.silent | {source})


def again(state: State) -> State:
    return replace(state, turn=state.turn + 1)


def unrolled(state: State, area: Area) -> State:
    shown = {**state.shown, area: state.shown.get(area, AT_ONCE) + MORE}
    return replace(state, shown=shown)


def remembered(past: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """The last first, each once, however it was written."""
    wanted = " ".join(wanted.split())
    if len(folded(wanted)) < SHORTEST:
        return past
    others = [one for one in past if folded(one) != folded(wanted)]
    return (wanted, *others)[:MOST_REMEMBERED]


def hits(state: State) -> dict[Area, list[Findable]]:
    """By area; those whose name begins with what is wanted come first."""
    wanted = folded(state.wanted)
    found: dict[Area, list[Findable]] = {area: [] for area in Area}
    if state.is_looking:
        for many in state.held.values():
            for one in many:
                if meets(wanted, one.words):
                    found[one.area].append(one)
    for many in found.values():
        many.sort(key=lambda one: not meets(wanted, one.name))
    return {area: many for area, many in found.items() if many}
