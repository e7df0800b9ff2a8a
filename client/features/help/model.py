"""What the asking screen knows, and how it changes. Pure."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from client.domain.diagnostics import Line, written
from client.domain.family import Represented
from client.domain.threads import (
    Ticket,
    TicketCategory,
    TicketKind,
    TicketToOpen,
    may_ask_for,
)
from client.shown import replying
from client.shown.replying import Reply

LONGEST_NUMBER: Final = 64
"""Of a request, by the contract."""


@dataclass(frozen=True, slots=True)
class State:
    begun_at: datetime
    kind: TicketKind = TicketKind.QUESTION
    category: TicketCategory | None = None
    body: Reply = field(default_factory=Reply)
    request_id: str = ""
    bundle: tuple[Line, ...] | None = None
    """`None` while nothing technical is to go along."""
    concerns: Represented | None = None
    """`None` for the citizen."""
    restored: bool = False
    sent: Ticket | None = None

    @property
    def is_empty(self) -> bool:
        body = self.body
        return not (self.category or self.request_id or body.text or body.files or body.film)

    @property
    def misses_category(self) -> bool:
        return self.body.tried and self.category is None

    @property
    def outside_mandate(self) -> bool:
        """The portal would refuse it: said before anything is sent."""
        if self.concerns is None or self.category is None:
            return False
        return not may_ask_for(self.concerns, self.category)


def kind_chosen(state: State, kind: TicketKind) -> State:
    return replace(state, kind=kind)


def sorted_in(state: State, category: TicketCategory | None) -> State:
    return replace(state, category=category)


def asked_for(state: State, person: Represented | None) -> State:
    return replace(state, concerns=person)


def body_changed(state: State, body: Reply) -> State:
    return replace(state, body=body)


def numbered(state: State, request_id: str) -> State:
    return replace(state, request_id=request_id)


def bundled(state: State, lines: tuple[Line, ...] | None) -> State:
    return replace(state, bundle=lines)


def redacted(state: State, line: Line) -> State:
    """Taken off before it goes."""
    left = tuple(one for one in state.bundle or () if one != line)
    return replace(state, bundle=left)


def finished(state: State, sent: Ticket) -> State:
    return State(state.begun_at, sent=sent)


def laid_aside(state: State) -> State:
    """As it is found again: what is technical is read anew, so it is not kept."""
    return replace(state, restored=True, bundle=None, body=replying.laid_aside(state.body))


def tried(state: State) -> State:
    return replace(state, body=replying.tried(state.body))


def ticket(state: State) -> TicketToOpen | None:
    """`None` while something is missing, or is not the citizen's to ask."""
    text = state.body.text.strip()
    if state.category is None or not text or state.outside_mandate:
        return None
    return TicketToOpen(
        kind=state.kind,
        category=state.category,
        text=text,
        files=state.body.files,
        request_id=state.request_id.strip() or None,
        diagnostics=written(state.bundle) if state.bundle else None,
        concerns=None if state.concerns is None else state.concerns.id,
    )
