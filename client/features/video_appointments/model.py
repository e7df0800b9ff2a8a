"""What the room's screen knows, and how it changes. Pure."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from client.domain.answers import Failed
from client.domain.languages import Text
from client.domain.video_appointments import (
    Caption,
    ChatMessage,
    Known,
    Picture,
    Room,
    Stage,
)
from client.shown import replying
from client.shown.replying import Reply

MOST_CAPTIONS: Final = 3
"""So many of the last are in sight."""


@dataclass(frozen=True, slots=True)
class State:
    begun: str = ""
    """When this citizen came: so that the same words on another day are another deed."""
    room: Room | None = None
    """As it was last heard; `None` before anything was."""
    captions: tuple[Caption, ...] = ()
    messages: tuple[ChatMessage, ...] = ()
    picture: Picture | None = None
    operator: Text | None = None
    cut_off: bool = False
    """The portal did not answer the last time."""
    shut: Failed | None = None
    """Why one is not let in; `too_early` names the most usual."""
    too_early: bool = False
    captions_on: bool = True
    large: bool = False
    draft: Reply = field(default_factory=Reply)
    attempt: int = 1
    """Of which message the draft is to become: sent twice, it is one (REL-04)."""
    leaving: bool = False
    stars: int | None = None

    @property
    def is_over(self) -> bool:
        return self.room is not None and self.room.is_over

    @property
    def is_talking(self) -> bool:
        """Somebody is there to hear the citizen."""
        talks = self.room is not None and self.room.stage is Stage.JOINED
        return talks and not self.cut_off and self.shut is None

    @property
    def known(self) -> Known:
        return Known(
            caption=max((one.number for one in self.captions), default=0),
            message=max((one.number for one in self.messages), default=0),
            picture=0 if self.picture is None else self.picture.number,
        )

    @property
    def last_captions(self) -> tuple[Caption, ...]:
        return self.captions[-MOST_CAPTIONS:]


def heard(state: State, room: Room) -> State:
    """What is new, behind what was there. What was seen and said goes with the end."""
    told = replace(
        state,
        room=replace(room, picture=None, captions=(), messages=()),
        captions=_with(state.captions, room.captions),
        messages=_with(state.messages, room.messages),
        picture=room.picture or state.picture,
        operator=room.operator or state.operator,
        cut_off=False,
        shut=None,
        too_early=False,
    )
    if room.stage is Stage.JOINED:
        return told
    if room.is_over:
        return replace(told, picture=None, captions=())
    return replace(told, picture=None)


def lost_touch(state: State) -> State:
    return replace(state, cut_off=True)


def shut(state: State, code: str | None, failed: Failed) -> State:
    return replace(state, shut=failed, too_early=code == "too_early", cut_off=False)


def captions_turned(state: State, *, on: bool) -> State:
    return replace(state, captions_on=on)


def made_larger(state: State, *, on: bool) -> State:
    return replace(state, large=on)


def typed(state: State, text: str) -> State:
    return replace(state, draft=replying.typed(state.draft, text))


def draft_changed(state: State, draft: Reply) -> State:
    return replace(state, draft=draft)


def sent(state: State, message: ChatMessage) -> State:
    """It may have been heard already."""
    known = _with(state.messages, (message,))
    return replace(state, messages=known, draft=Reply(), attempt=state.attempt + 1)


def leaving(state: State, *, on: bool) -> State:
    return replace(state, leaving=on)


def rated(state: State, stars: int) -> State:
    return replace(state, stars=stars)


def key_of(state: State, *about: str) -> str:
    """Not of the words alone: the same may be said twice, but not sent twice."""
    said = "|".join([*about, state.begun, str(state.attempt), state.draft.text.strip()])
    return hashlib.sha256(said.encode()).hexdigest()


N = TypeVar("N", Caption, ChatMessage)


def _with(known: tuple[N, ...], new: tuple[N, ...]) -> tuple[N, ...]:
    """By number: what comes twice is there once, what comes late stands in its place."""
    of = {one.number: one for one in (*known, *new)}
    return tuple(of[number] for number in sorted(of))
