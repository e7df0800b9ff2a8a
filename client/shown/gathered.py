"""The portions of a long list that came so far, one after the other. Pure."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from client.domain.answers import Failed, Ready
from client.domain.portions import Cursor, Portion

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gathered(Generic[T]):
    """What followed the first portion, in the order it came."""

    since: Portion[T] | None = None
    """The first portion that this goes on from: with another one, all of it is void."""
    rows: tuple[T, ...] = ()
    following: Cursor | None = None
    wanted: Cursor | None = None
    """Being asked for."""
    failed: Failed | None = None


def goes_on(kept: Gathered[T], portion: Portion[T] | None) -> Gathered[T]:
    """What was gathered after this first portion: nothing yet, when it is another one."""
    if portion is None:
        return Gathered()
    return kept if kept.since == portion else Gathered(portion, following=portion.following)


def wanted(kept: Gathered[T], portion: Portion[T] | None) -> Gathered[T]:
    now = goes_on(kept, portion)
    return replace(now, wanted=now.following, failed=None)


def arrived(kept: Gathered[T], asked: Gathered[T], got: Ready[Portion[T]] | Failed) -> Gathered[T]:
    """`asked` is how things stood when it was asked for: what is overtaken changes nothing."""
    if kept.since != asked.since or kept.wanted != asked.wanted:
        return kept
    if isinstance(got, Failed):
        return replace(kept, wanted=None, failed=got)
    found = got.value
    return replace(kept, rows=kept.rows + found.rows, following=found.following, wanted=None)
