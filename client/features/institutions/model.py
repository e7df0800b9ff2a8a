"""The directory: who is looked for, and who is found. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from client.domain.folding import folded, meets
from client.domain.institutions import Kind, Participant


@dataclass(frozen=True, slots=True)
class State:
    wanted: str = ""
    kind: Kind | None = None
    """`None`: both."""


def typed(state: State, text: str) -> State:
    return replace(state, wanted=text)


def narrowed(state: State, kind: Kind | None) -> State:
    return replace(state, kind=kind)


def found(known: Iterable[Participant], state: State) -> tuple[Participant, ...]:
    """By name or short name in any of the three languages."""
    wanted = folded(state.wanted)
    ofkind = [one for one in known if state.kind in (None, one.institution.kind)]
    return tuple(one for one in ofkind if not wanted or meets(wanted, _names(one)))


def _names(one: Participant) -> str:
    name = one.institution.name
    return folded(f"{one.institution.short} {name.az} {name.en} {name.ru}")
