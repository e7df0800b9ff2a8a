"""Asking the portal from a screen, and asking again by itself once the portal is back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from client.domain.answers import Answer, Failed, Ready, Trouble
from client.edges import use_edges, use_speech
from client.hooks import use_answer, use_model, use_subscription, use_task
from client.shown.answers import Asking
from client.state import use_app_state

T = TypeVar("T")


def use_asked(
    load: Callable[[], Awaitable[Ready[T]]],
    copy: Callable[[str], object],
    about: Sequence[object] = (),
    topics: Sequence[str] = (),
) -> tuple[Answer[T], Asking]:
    """As `use_answer`. What is old or missing is asked for again when the portal answers.

    `topics` are what it is made of, in the words of the portal's hints (`inbox`, `corrections`):
    it is asked for again when one of them may have changed.

    So is everything after a deed of the citizen's, because it may show what was changed.
    The first screen to find the portal away tells the app, which then looks out for it.
    """
    app, speech = use_app_state(), use_speech()
    answer, again = use_answer(load, about)
    before, _ = use_model(lambda: app.deeds)

    async def renew() -> None:
        if app.trouble is None and is_wanting(answer):
            again()

    async def tell() -> None:
        if app.trouble is None and is_cut_off(answer):
            app.ask_portal_again()

    async def follow() -> None:
        if app.deeds != before:
            again()

    use_topics(topics, again)
    use_task(renew, [app.trouble is None])
    use_task(follow, [app.deeds])
    use_task(tell, [is_cut_off(answer)])
    return answer, Asking(speech, again, copy)


def use_topics(topics: Sequence[str], renew: Callable[[], object]) -> None:
    """`renew` whenever the portal hints that one of `topics` may have changed (REL-20)."""
    hints = use_edges().hints
    newest, _ = use_model(lambda: _Newest(renew))
    newest.renew = renew

    def subscribe() -> Callable[[], None]:
        return hints.on(topics, newest.call) if topics else _nowhere

    use_subscription(subscribe, [*topics])


@dataclass
class _Newest:
    """A render later, the same subscription calls what is drawn by then."""

    renew: Callable[[], object]

    def call(self) -> None:
        self.renew()


def _nowhere() -> None:
    """Who asked for no topic has nothing to leave."""


def is_wanting(answer: Answer[T]) -> bool:
    """Whether there is something newer to hope for."""
    return isinstance(answer, Failed) or (isinstance(answer, Ready) and answer.trouble is not None)


def is_cut_off(answer: Answer[T]) -> bool:
    return isinstance(answer, Failed | Ready) and answer.trouble is Trouble.OFFLINE
