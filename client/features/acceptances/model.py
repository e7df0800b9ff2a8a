"""What differs between two versions of a text, paragraph by paragraph, and what is asked. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum

from client.domain.acceptances import Acceptance, Awaited, Decided, Decision
from client.domain.answers import Failed
from client.domain.legal import Change, Clause, LegalText, LegalVersion, Power, evidence


class Part(Enum):
    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph that changed."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Altered:
    """A paragraph that is new, gone, or says something else. One of the two may be missing."""

    before: Clause | None
    after: Clause | None

    @property
    def name(self) -> str | None:
        clause = self.after or self.before
        parts = () if clause is None else (clause.number, clause.heading)
        return ". ".join(part for part in parts if part) or None


@dataclass(frozen=True, slots=True)
class Question:
    """A version that asks for a decision, beside the one that was accepted last."""

    awaited: Awaited
    change: Change
    summary: LegalVersion
    text: LegalText
    before: LegalText | None
    powers: tuple[Power, ...]
    """Over the device, new since then: no acceptance covers them."""
    decided_before: int
    """How much was decided when this was asked: a mind changed twice counts twice."""


@dataclass(frozen=True, slots=True)
class State:
    sending: Decision | None = None
    not_sent: Failed | None = None
    outdated: bool = False
    """Another version is to be decided by now: read again."""
    made: Acceptance | None = None


def begun(state: State, decision: Decision) -> State:
    return replace(state, sending=decision, not_sent=None, outdated=False)


def refused(state: State, failed: Failed) -> State:
    return replace(state, sending=None, not_sent=failed)


def overtaken(state: State) -> State:
    return replace(state, sending=None, outdated=True)


def finished(state: State, made: Acceptance) -> State:
    return replace(state, sending=None, made=made)


def decided(question: Question, decision: Decision) -> Decided:
    return Decided(
        question.awaited.subject,
        question.awaited.version,
        decision,
        question.text.language,
        evidence(question.text.lines()),
    )


def key_of(told: Decided, question: Question) -> str:
    """One deed for one decision about one version: a second press is the same one."""
    said = [told.subject, told.version, told.decision.value, told.text_hash]
    return evidence([*said, str(question.decided_before)])


def version_before(
    awaited: Awaited, made: Sequence[Acceptance], versions: Sequence[LegalVersion]
) -> str | None:
    """The one accepted last; without any, the one published before. `None` where none is left."""
    known = {one.version for one in versions}
    for one in made:
        if (
            one.subject == awaited.subject
            and one.decision is Decision.ACCEPTED
            and one.version in known
            and one.version != awaited.version
        ):
            return one.version
    older = [one.version for one in versions if _number(one) < int(awaited.version)]
    return max(older, key=int, default=None)


def new_powers(
    awaited: Awaited, since: str | None, versions: Sequence[LegalVersion]
) -> tuple[Power, ...]:
    first = 0 if since is None else int(since)
    between = [one for one in versions if first < _number(one) <= int(awaited.version)]
    return tuple(dict.fromkeys(power for one in between for power in one.powers))


def altered(before: Sequence[Clause], after: Sequence[Clause]) -> tuple[Altered, ...]:
    """Every paragraph that is not the same in both, in the order of the new text."""
    matcher = SequenceMatcher(None, _names(before), _names(after), autojunk=False)
    found: list[Altered] = []
    for kind, a, a_end, b, b_end in matcher.get_opcodes():
        olds, news = before[a:a_end], after[b:b_end]
        if kind == "equal":
            pairs = zip(olds, news, strict=True)
            found += [Altered(old, new) for old, new in pairs if old != new]
        else:
            found += _paired(olds, news)
    return tuple(found)


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """One paragraph, word by word: what stayed, what went, what came."""
    olds, news = before.split(), after.split()
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    return tuple(_merged(_pieces(matcher, olds, news)))


def _pieces(matcher: "SequenceMatcher[str]", olds: list[str], news: list[str]) -> Iterator[Piece]:
    for kind, a, a_end, b, b_end in matcher.get_opcodes():
        if kind == "equal":
            yield Piece(Part.KEPT, " ".join(news[b:b_end]))
            continue
        if a < a_end:
            yield Piece(Part.REMOVED, " ".join(olds[a:a_end]))
        if b < b_end:
            yield Piece(Part.ADDED, " ".join(news[b:b_end]))


def _merged(found: Iterator[Piece]) -> Iterator[Piece]:
    last: Piece | None = None
    for piece in found:
        if last is not None and last.part is piece.part:
            last = replace(last, text=f"{last.text} {piece.text}")
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _paired(olds: Sequence[Clause], news: Sequence[Clause]) -> list[Altered]:
    """What stands in the place of something unnumbered is that, changed."""
    both = min(len(olds), len(news))
    found = [
        Altered(old, new)
        for old, new in zip(olds[:both], news[:both], strict=True)
        if old.number is None and new.number is None
    ]
    told = {id(clause) for one in found for clause in (one.before, one.after)}
    gone = [Altered(old, None) for old in olds if id(old) not in told]
    come = [Altered(None, new) for new in news if id(new) not in told]
    return [*found, *gone, *come]


def _names(clauses: Sequence[Clause]) -> list[str]:
    """A number names a clause through all versions; the others are their own words."""
    return [clause.number or f"¶ {clause.text}" for clause in clauses]


def _number(version: LegalVersion) -> int:
    return int(version.version) if version.version.isdecimal() else 0
