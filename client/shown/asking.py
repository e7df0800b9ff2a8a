"""Asking the portal from a screen, and asking again by itself once the portal is back."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from client.domain.answers import Answer, Failed, Ready, Trouble
from client.edges import use_speech
from client.hooks import use_answer, use_model, use_task
from client.shown.answers import Asking
from client.state import use_app_state

T = TypeVar("T")


def use_asked(
    load: Callable[[], Awaitable[Ready[T]]],
    copy: Callable[[str], object],
    about: Sequence[object] = (),
) -> tuple[Answer[T], Asking]:
    """As `use_answer`. What is old or missing is asked for again when the portal answers.

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

    use_task(renew, [app.trouble is None])
    use_task(follow, [app.deeds])
    use_task(tell, [is_cut_off(answer)])
    return answer, Asking(speech, again, copy)


def is_wanting(answer: Answer[T]) -> bool:
    """Whether there is something newer to hope for."""
    return isinstance(answer, Failed) or (isinstance(answer, Ready) and answer.trouble is not None)


def is_cut_off(answer: Answer[T]) -> bool:
    return isinstance(answer, Failed | Ready) and answer.trouble is Trouble.OFFLINE
