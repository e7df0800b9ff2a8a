"""Reading a long list: portions asked for as they are reached, rows drawn as they come near."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from client.design import Control, Nearby, Watch, inset, skeleton
from client.design.nearness import Reading, ends_soon, measured, nearby, scrolled
from client.domain.answers import Answer, Failed, Ready
from client.domain.portions import Cursor, Portion
from client.hooks import use_model, use_task
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.asking import use_asked
from client.shown.gathered import Gathered, arrived, goes_on, wanted
from client.shown.troubles import trouble

T = TypeVar("T")
Load = Callable[[Cursor | None], Awaitable[Ready[Portion[T]]]]


@dataclass(frozen=True, slots=True)
class LongList(Generic[T]):
    """Everything `long_page` needs, and the answer that the first portion was."""

    answer: Answer[Portion[T]]
    rows: tuple[T, ...]
    nearby: Nearby
    watch: Watch
    asking: Asking
    failed: Failed | None
    """Why the portion after these rows did not come."""
    has_more: bool
    on_more: Callable[[], None]

    @property
    def total(self) -> int:
        return self.answer.value.total if isinstance(self.answer, Ready) else 0

    def below(self, label: str) -> list[Control]:
        """After the last row that is known: more is coming, or why it is not."""
        if self.failed is not None:
            speech = self.asking.speech
            on_copy = self.asking.on_copy
            return [trouble(self.failed, speech, on_again=self.on_more, on_copy=on_copy)]
        return [inset(skeleton(3, label=label))] if self.has_more else []


def use_long_list(
    load: Load[T],
    copy: Callable[[str], object],
    about: Sequence[object] = (),
    topics: Sequence[str] = (),
) -> LongList[T]:
    """`load` gets the cursor of a portion, `None` for the first. `topics` as in `use_asked`."""

    async def first() -> Ready[Portion[T]]:
        return await load(None)

    answer, asking = use_asked(first, copy, about, topics)
    portion = answer.value if isinstance(answer, Ready) else None
    found, more = _use_gathering(load, portion)
    rows = (() if portion is None else portion.rows) + found.rows

    def soon() -> None:
        if found.failed is None and found.following is not None:
            more()

    seen, watch = use_nearby(len(rows), on_end=soon)
    has_more = found.following is not None
    return LongList(answer, rows, seen, watch, asking, found.failed, has_more, more)


def _use_gathering(
    load: Load[T], portion: Portion[T] | None
) -> tuple[Gathered[T], Callable[[], None]]:
    def nothing() -> Gathered[T]:
        return Gathered()

    kept, change = use_model(nothing)

    def more() -> None:
        change(lambda before: wanted(before, portion))

    async def follow() -> None:
        if kept.since != portion or kept.wanted is None:
            return
        try:
            got: Ready[Portion[T]] | Failed = await load(kept.wanted)
        except PortalError as error:
            got = error.as_failed()
        change(lambda before: arrived(before, kept, got))

    use_task(follow, [portion, kept.wanted])
    return goes_on(kept, portion), more


@dataclass(eq=False)
class _Place:
    """Changes with every turn of the wheel, and draws nothing by itself."""

    reading: Reading = field(default_factory=Reading)


def use_nearby(rows: int, *, on_end: Callable[[], None] | None = None) -> tuple[Nearby, Watch]:
    """For lists that are here already too. `on_end`: the last known row is about to be reached.

    Draws again only when another block comes near.
    """
    place, _ = use_model(_Place)
    _, draw = use_model(Nearby)

    def read(reading: Reading) -> None:
        place.reading = reading
        found = nearby(reading, rows)
        draw(lambda before: found if _is_elsewhere(before, found) else before)
        if on_end is not None and ends_soon(reading, rows):
            on_end()

    watch = Watch(
        on_scroll=lambda at, room: read(scrolled(place.reading, at, room)),
        on_room=lambda room: read(scrolled(place.reading, place.reading.at, room)),
        on_head=lambda height: read(replace(place.reading, head=height)),
        on_block=lambda block, width, height: read(measured(place.reading, block, width, height)),
    )
    return nearby(place.reading, rows), watch


def _is_elsewhere(before: Nearby, found: Nearby) -> bool:
    return (before.first, before.last) != (found.first, found.last)
