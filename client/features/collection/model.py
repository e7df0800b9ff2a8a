"""Turning switches: off at once, on once the portal has it, never over another's no. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from client.domain.answers import Failed
from client.domain.preferences import Collection, Preferences, SwitchName


@dataclass(frozen=True, slots=True)
class Known:
    """What is collected, what was chosen, and what was refused here but is not told yet."""

    collection: Collection
    preferences: Preferences
    untold: frozenset[SwitchName]
    system: str | None = None
    """What would be told of this device."""

    def is_on(self, name: SwitchName) -> bool:
        return self.preferences.is_on(name) and name not in self.untold

    @property
    def on(self) -> tuple[SwitchName, ...]:
        return tuple(name for name in self.collection.switches if self.is_on(name))


@dataclass(frozen=True, slots=True)
class State:
    turning: frozenset[SwitchName] = field(default_factory=frozenset[SwitchName])
    not_sent: Failed | None = None
    overtaken: bool = False
    """Another device turned switches meanwhile; nothing of ours was turned on."""


def begun(state: State, names: Iterable[SwitchName]) -> State:
    return replace(state, turning=frozenset(names), not_sent=None, overtaken=False)


def finished(state: State) -> State:
    return replace(state, turning=frozenset())


def refused(state: State, failed: Failed) -> State:
    return replace(state, turning=frozenset(), not_sent=failed)


def overtaken(state: State) -> State:
    return replace(state, turning=frozenset(), overtaken=True)


def all_off(known: Known) -> Mapping[SwitchName, bool]:
    """Said about everything, so that what is new is not asked for again either."""
    return dict.fromkeys(known.collection.switches, False)


def refusals(wanted: Mapping[SwitchName, bool]) -> frozenset[SwitchName]:
    return frozenset(name for name, on in wanted.items() if not on)
