"""What the list knows: what is asked for, what is picked, and what was just done. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from client.domain.answers import Answer, Ready, Trouble
from client.domain.inbox import Box, Category, Mark, Marked, MessageId, Sieve, Summary
from client.domain.portions import Portion
from client.domain.senders import Sender, SenderId


@dataclass(frozen=True, slots=True)
class Done:
    """What can be taken back."""

    what: Mark
    messages: tuple[MessageId, ...]
    refused: int = 0


@dataclass(frozen=True, slots=True)
class State:
    sieve: Sieve = field(default_factory=Sieve)
    filtering: bool = False
    """The kinds and the senders are unfolded."""
    senders: tuple[Sender, ...] = ()
    """Who has written, once that was asked for."""
    picking: bool = False
    picked: frozenset[MessageId] = frozenset()
    all_found: bool = False
    """Everything the sieve lets through, seen or not."""
    busy: bool = False
    done: Done | None = None
    not_done: Trouble | None = None
    not_all: bool = False
    """It was meant for everything found, and only the portal knows all of that."""


def searched(state: State, words: str) -> State:
    return _sifted(state, replace(state.sieve, words=words))


def turned_to(state: State, box: Box) -> State:
    return _sifted(state, replace(state.sieve, box=box))


def narrowed(state: State, category: Category | None) -> State:
    return _sifted(replace(state, filtering=False), replace(state.sieve, category=category))


def narrowed_to_sender(state: State, sender: SenderId | None) -> State:
    return _sifted(replace(state, filtering=False), replace(state.sieve, sender=sender))


def knew_senders(state: State, senders: tuple[Sender, ...]) -> State:
    return replace(state, senders=senders)


def narrowed_to_unread(state: State, *, only: bool) -> State:
    return _sifted(state, replace(state.sieve, only_unread=only))


def widened(state: State) -> State:
    """Nothing held back; the box stays."""
    return _sifted(state, Sieve(box=state.sieve.box))


def unfolded(state: State) -> State:
    return replace(state, filtering=not state.filtering)


def picking_begun(state: State) -> State:
    return replace(state, picking=True, picked=frozenset(), all_found=False, done=None)


def picking_ended(state: State) -> State:
    return replace(state, picking=False, picked=frozenset(), all_found=False)


def picked(state: State, message: MessageId) -> State:
    """Pressed again, it is put back."""
    return replace(state, picked=state.picked ^ {message}, all_found=False)


def all_picked(state: State, seen: Iterable[MessageId]) -> State:
    return replace(state, picked=frozenset(seen), all_found=True)


def begun(state: State) -> State:
    return replace(state, busy=True, done=None, not_done=None)


def refused(state: State, trouble: Trouble) -> State:
    """What is seen stays picked: that much can be marked without the portal."""
    return replace(state, busy=False, not_done=trouble, not_all=state.all_found, all_found=False)


def finished(state: State, what: Mark, marked: Marked) -> State:
    """What was picked is done with; what changed can be taken back."""
    done = Done(what, marked.changed, len(marked.refused))
    return replace(picking_ended(state), busy=False, done=done)


def taken_back(state: State) -> State:
    return replace(state, busy=False, done=None)


def told(state: State) -> State:
    return replace(state, done=None, not_done=None)


def is_everything_meant(state: State, listed: Answer[Portion[Summary]]) -> bool:
    """Not of a list that is old: the portal may hold more than was ever seen here."""
    return state.all_found and isinstance(listed, Ready) and listed.trouble is None


def how_many(state: State, listed: Answer[Portion[Summary]]) -> int:
    if isinstance(listed, Ready) and is_everything_meant(state, listed):
        return listed.value.total
    return len(state.picked)


def _sifted(state: State, sieve: Sieve) -> State:
    """What was picked among others is picked no more."""
    return replace(picking_ended(state), sieve=sieve, picking=state.picking, not_done=None)
