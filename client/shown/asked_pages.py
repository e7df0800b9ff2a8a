"""The page of one question: its answer, since when it is true, and the way back."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from client.design import Control, Press, Scroller, page
from client.domain.answers import Answer
from client.shown.answers import Asking, answered, since_when

T = TypeVar("T")


def asked_page(  # noqa: PLR0913 - what a page has, each by name
    title: str,
    answer: Answer[T],
    asking: Asking,
    *more: Control,
    waiting: Control,
    ready: Callable[[T], Control],
    subtitle: str | None = None,
    actions: Sequence[Control] = (),
    on_back: Press | None = None,
    wide: bool = False,
    pinned: Control | None = None,
    scroller: Scroller | None = None,
    ident: str | None = None,
) -> Control:
    """`more` stands below the answer, whatever that is."""
    return page(
        title,
        answered(answer, asking, waiting=waiting, ready=ready),
        *more,
        subtitle=subtitle,
        under=since_when(answer, asking),
        actions=actions,
        on_back=on_back,
        back_label=asking.speech.say("ways.back"),
        wide=wide,
        pinned=pinned,
        scroller=scroller,
        ident=ident,
    )
