"""What the writing screen knows: to whom, about what, the words, and what came of it. Pure."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from client.domain.institutions import Institution, Kind, Participant, Standing
from client.domain.languages import Language
from client.domain.threads import Letter, LetterToSend
from client.shown import replying
from client.shown.replying import Reply

DRAFT: Final = "letter"
"""Under what name a letter that is being written is kept."""


@dataclass(frozen=True, slots=True)
class Draft:
    institution: Institution | None = None
    title: str = ""
    body: Reply = field(default_factory=Reply)
    begun_at: datetime | None = None
    """Its name: what is sent twice of one draft is one letter (REL-04)."""

    @property
    def is_empty(self) -> bool:
        return not (self.institution or self.title or self.body.text or self.body.files)


@dataclass(frozen=True, slots=True)
class State:
    draft: Draft = field(default_factory=Draft)
    restored: bool = False
    sought: str = ""
    """What of an institution's name was typed."""
    checking: bool = False
    sent: Letter | None = None

    @property
    def misses_institution(self) -> bool:
        return self.draft.body.tried and self.draft.institution is None

    @property
    def misses_title(self) -> bool:
        return self.draft.body.tried and not self.draft.title.strip()


def sought(state: State, words: str) -> State:
    return replace(state, sought=words)


def addressed(state: State, institution: Institution | None) -> State:
    return _with(replace(state, sought=""), replace(state.draft, institution=institution))


def titled(state: State, title: str) -> State:
    return _with(state, replace(state.draft, title=title))


def written(state: State, body: Reply) -> State:
    return _with(state, replace(state.draft, body=body))


def checked(state: State) -> State:
    tried = written(state, replying.tried(state.draft.body))
    return replace(tried, checking=letter(tried.draft) is not None)


def back_to_writing(state: State) -> State:
    return replace(state, checking=False)


def finished(state: State, sent: Letter) -> State:
    return replace(state, draft=Draft(), sent=sent)


def found_again(draft: Draft, now: datetime) -> State:
    """One from before the window was left, or from another device."""
    begun_at, body = draft.begun_at or now, replying.laid_aside(draft.body)
    return State(replace(draft, body=body, begun_at=begun_at), restored=True)


def begun(now: datetime) -> State:
    return State(Draft(begun_at=now))


def letter(draft: Draft) -> LetterToSend | None:
    """`None` while something is missing."""
    title, text = draft.title.strip(), draft.body.text.strip()
    if draft.institution is None or not title or not text:
        return None
    return LetterToSend(draft.institution.id, title, text, draft.body.files)


def reachable(participants: Iterable[Participant]) -> tuple[Institution, ...]:
    """Who takes part in the portal today."""
    return tuple(one.institution for one in participants if one.standing is Standing.ACTIVE)


def addressees(
    institutions: Iterable[Institution], words: str, language: Language
) -> tuple[Institution, ...]:
    """State institutions whose name holds these words; the portal takes letters to no other."""
    wanted = _plain(words)
    return tuple(
        one
        for one in institutions
        if one.kind is Kind.STATE and wanted in _plain(f"{one.name.in_(language)} {one.short}")
    )


def _plain(words: str) -> str:
    """Without marks above and below, so that a plain keyboard finds everything."""
    apart = unicodedata.normalize("NFKD", words.casefold().replace("ə", "e").replace("ı", "i"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _with(state: State, draft: Draft) -> State:
    return replace(state, draft=draft)
