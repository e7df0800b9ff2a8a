"""What is being added to a letter, or replied: kept until it is sent. Pure."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from client.domain.threads import Letter
from client.features.letters.model import Draft
from client.shown import replying
from client.shown.replying import Reply


@dataclass(frozen=True, slots=True)
class Addition:
    begun_at: datetime
    """Its name: what is sent twice of one addition is one deed (REL-04)."""
    body: Reply = field(default_factory=Reply)

    @property
    def is_empty(self) -> bool:
        return not (self.body.text or self.body.files)


def found_again(kept: object, now: datetime) -> Addition:
    """One from before the page was left, or a new one."""
    if not isinstance(kept, Addition):
        return Addition(now)
    return replace(kept, body=replying.laid_aside(kept.body))


def written(state: Addition, body: Reply) -> Addition:
    return replace(state, body=body)


def key_of(state: Addition, letter: Letter) -> str:
    """The thread is no part of it: what arrived unheard of already stands there."""
    return replying.key_of(state.body, state.begun_at, letter.id)


def letter_that_refers(letter: Letter, state: Addition, *, title: str, now: datetime) -> Draft:
    """A new letter to the same institution, with what was being added to this one."""
    return Draft(letter.institution, title, replying.laid_aside(state.body), now)
