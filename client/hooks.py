"""Flet's component model, as this app uses it: typed, and safe where Flet 1.0.5 is soft.

Features use these and never `ft.use_state`, `ft.use_effect` or `ft.component` themselves.
"""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Generic, ParamSpec, TypeVar, cast

import flet as ft

from client.domain.answers import WAITING, Answer, Failed, Ready
from client.portal.errors import PortalError

log = logging.getLogger(__name__)

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")
Change = Callable[[Callable[[S], S]], None]

Context = ft.ContextProvider

create_context = ft.create_context
use_context = ft.use_context
use_dialog = ft.use_dialog
use_ref = ft.use_ref


def observable(watched: type[T]) -> type[T]:
    """Who reads an object of this class in a component is drawn again when it changes."""
    # `ft.observable` is untyped in Flet 1.0.5; only this line has to know.
    return cast("type[T]", ft.observable(watched))  # pyright: ignore[reportUnknownMemberType]


@dataclass(eq=False)
class Care:
    """What one window or tab does when something goes wrong in it."""

    report: Callable[[str], None]
    """Tells the citizen. The argument is for the log and carries nothing personal."""
    stand_in: Callable[[], ft.Control]
    """What is shown where a component could not be drawn."""
    tasks: set["asyncio.Task[None]"] = field(default_factory=set["asyncio.Task[None]"])
    """Everything that has to stop with the session: Flet runs no cleanup when one closes."""


_CARE = "mygov.care"


def care_of(page: ft.Page | ft.BasePage) -> Care:
    """Without hardening (see `shell.hardening`) a fault is a crash, so tests see it."""
    store = cast("ft.Page", page).session.store
    care = cast("Care | None", store.get(_CARE))
    if care is None:
        care = Care(cast("ft.Page", page).session.error, ft.Container)
        take_care(page, care)
    return care


def take_care(page: ft.Page | ft.BasePage, care: Care) -> None:
    cast("ft.Page", page).session.store.set(_CARE, care)


def trace_of(error: BaseException) -> str:
    """Type and place of an error. Its message and locals may be personal, so they stay out."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].name}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + place


def component(function: Callable[P, ft.Control]) -> Callable[P, ft.Control]:
    """A component whose failure stays where it is: Flet would freeze the whole session."""
    return ft.component(_contained(function, lambda care: care.stand_in()))


def view_component(function: Callable[P, ft.View]) -> Callable[P, ft.View]:
    """The same for a component that owns a whole view. Only the shell has those."""
    return ft.component(_contained(function, lambda care: ft.View(controls=[care.stand_in()])))


def _contained(function: Callable[P, S], fallback: Callable[[Care], S]) -> Callable[P, S]:
    @wraps(function)
    def contained(*args: P.args, **kwargs: P.kwargs) -> S:
        try:
            return function(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever a screen raises must stay local
            care = care_of(ft.context.page)
            log.error("%s could not be drawn: %s", function.__name__, trace_of(error))  # noqa: TRY400 - no message, it may be personal
            care.report(f"drawing {function.__name__}")
            return fallback(care)

    return contained


def keyed(
    key: str, drawn: Callable[P, ft.Control], *args: P.args, **kwargs: P.kwargs
) -> ft.Control:
    """A component that keeps its state when its neighbours come, go or change places."""
    return cast("Callable[..., ft.Control]", drawn)(*args, **kwargs, key=key)


def use_model(initial: Callable[[], S]) -> tuple[S, Change[S]]:
    """A screen's state and the one way to change it: hand over a pure `state -> state`."""
    # Flet 1.0 leaves `Updater` unparameterised; only this line has to know.
    return cast("tuple[S, Change[S]]", ft.use_state(initial))  # pyright: ignore[reportUnknownMemberType]


@dataclass(eq=False)
class _Latest(Generic[S]):
    value: S


def use_latest(value: S) -> Callable[[], S]:
    """For a deed that lasts: what is drawn by now, where its own `value` is of its beginning."""
    held, _ = use_model(lambda: _Latest(value))
    held.value = value
    return lambda: held.value


@dataclass(eq=False)
class _Running:
    task: "asyncio.Task[None] | None" = None
    begun_for: list[object] | None = None


def use_task(work: Callable[[], Awaitable[None]], again_when: Sequence[object] = ()) -> None:
    """Start `work` with the screen, restart it when a value changes, stop it with the screen.

    It also stops with the session, and what it raises is reported; Flet does neither. It is
    checked after every render, because Flet forgets effects that fall into a lost connection.
    """
    running, _ = use_model(_Running)
    page = ft.context.page
    wanted = list(again_when)

    def stop() -> None:
        if running.task is not None:
            running.task.cancel()

    def begin() -> None:
        if running.begun_for == wanted:
            return
        stop()
        care = care_of(page)
        task = asyncio.get_running_loop().create_task(_reported(work, care))
        running.task, running.begun_for = task, wanted
        care.tasks.add(task)
        task.add_done_callback(care.tasks.discard)

    ft.use_effect(begin)
    ft.use_effect(_nothing, [], cleanup=stop)


def use_subscription(
    subscribe: Callable[[], Callable[[], object]], again_when: Sequence[object] = ()
) -> None:
    """`subscribe` with the screen, and when a value changes; it hands back the way out."""
    held, _ = use_model(_Subscribed)
    wanted = list(again_when)

    def leave() -> None:
        if held.leave is not None:
            held.leave()
        held.leave = None

    def begin() -> None:
        if held.begun_for != wanted:
            leave()
            held.leave, held.begun_for = subscribe(), wanted

    ft.use_effect(begin)
    ft.use_effect(_nothing, [], cleanup=leave)


@dataclass(eq=False)
class _Subscribed:
    leave: Callable[[], object] | None = None
    begun_for: list[object] | None = None


def _nothing() -> None:
    """An effect that exists for its cleanup."""


async def _reported(work: Callable[[], Awaitable[None]], care: Care) -> None:
    try:
        await work()
    except Exception as error:  # noqa: BLE001 - a task has nobody above it
        log.error("A screen's task failed: %s", trace_of(error))  # noqa: TRY400 - no message, it may be personal
        care.report("task")


@dataclass(frozen=True, slots=True)
class _Asked(Generic[T]):
    subject: tuple[object, ...]
    answer: Answer[T]
    turn: int = 0


def use_answer(
    load: Callable[[], Awaitable[Ready[T]]], about: Sequence[object] = ()
) -> tuple[Answer[T], Callable[[], None]]:
    """Ask, show, and ask again: `(answer, again)`.

    What was shown stays until something newer comes; a failure then only sets its `trouble`.
    `about` says what is asked for: when it changes, nothing of the former subject is shown.
    """
    subject = tuple(about)

    def first() -> _Asked[T]:
        # Never `_Asked[T](...)`: that sets an attribute, and frozen slots refuse (Python 3.11).
        return _Asked(subject, WAITING)

    asked, change = use_model(first)

    async def ask() -> None:
        try:
            answer: Ready[T] | Failed = await load()
        except PortalError as error:
            answer = error.as_failed()
        change(lambda before: _renewed(before, subject, answer))

    def again() -> None:
        change(_asking_again)

    use_task(ask, [subject, asked.turn])
    return (asked.answer if asked.subject == subject else WAITING), again


def _renewed(
    before: _Asked[T], subject: tuple[object, ...], answer: Ready[T] | Failed
) -> _Asked[T]:
    shown = before.answer
    if isinstance(answer, Failed) and isinstance(shown, Ready) and before.subject == subject:
        return replace(before, answer=replace(shown, trouble=answer.trouble))
    return replace(before, subject=subject, answer=answer)


def _asking_again(before: _Asked[T]) -> _Asked[T]:
    shown = WAITING if isinstance(before.answer, Failed) else before.answer
    return replace(before, answer=shown, turn=before.turn + 1)
