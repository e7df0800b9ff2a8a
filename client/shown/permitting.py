"""Asking the citizen for a power of the device, from a screen: told, chosen, then the system."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client.design import Action, Dialog, Press, question
from client.device.permissions import Explained, Grant, Permissions
from client.domain.permissions import Choice, Outcome, Power, Purpose
from client.edges import use_edges, use_speech
from client.hooks import Change, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.shown.explanations import EXPLANATIONS
from client.shown.permissions import explained

Permitted = Callable[[Purpose], Awaitable[Grant | Outcome]]


@dataclass(frozen=True, slots=True)
class _Asked:
    attempt: int
    explained: Explained


@dataclass(eq=False)
class _Waiting:
    answer: "asyncio.Future[Choice | None] | None" = None
    attempt: int = 0

    def settle(self, choice: Choice | None) -> None:
        if self.answer is not None and not self.answer.done():
            self.answer.set_result(choice)
        self.answer = None


def settings_opened(
    permissions: Permissions,
    power: Power,
    on_shut: Callable[[], object],
    why: Outcome = Outcome.DENIED_FOR_GOOD,
) -> Press:
    """The way to the system's settings; `on_shut` where they do not open."""

    async def open_settings() -> None:
        if not await permissions.open_settings(power, why):
            on_shut()

    return open_settings


def use_permission() -> Permitted:
    """A grant that still stands, or the whole way to one; nobody is asked for what the device has
    not. What is put away unanswered was not wanted; it is no answer either, and nothing is
    written about it."""
    permissions = use_edges().permissions
    waiting, _ = use_model(_Waiting)
    asked, change = use_model(_not_asked)
    speech = use_speech()

    def answer(attempt: int, choice: Choice | None) -> None:
        """A dialog that is put away says so late; it must not answer for the next one."""
        if attempt == waiting.attempt:
            change(lambda _: None)
            waiting.settle(choice)

    use_dialog(None if asked is None else _dialog(asked, speech, answer))
    _use_leaving(waiting)

    async def permitted(purpose: Purpose) -> Grant | Outcome:
        standing = permissions.granted(purpose)
        if standing is not None:
            return standing
        absent = await permissions.absent(purpose)
        if absent is not None:
            return absent
        return await _ask(permissions, purpose, waiting, change)

    return permitted


async def _ask(
    permissions: Permissions, purpose: Purpose, waiting: _Waiting, change: Change[_Asked | None]
) -> Grant | Outcome:
    waiting.settle(None)
    answer = waiting.answer = asyncio.get_running_loop().create_future()
    waiting.attempt += 1
    asked = _Asked(waiting.attempt, permissions.explain(purpose))
    change(lambda _: asked)
    choice = await answer
    if choice is None:
        return Outcome.NOT_WANTED
    return await permissions.choose(asked.explained, choice)


def _dialog(
    asked: _Asked, speech: Speech, answer: Callable[[int, Choice | None], object]
) -> Dialog:
    say, purpose, attempt = speech.say, asked.explained.purpose, asked.attempt
    return question(
        say(EXPLANATIONS[purpose].ask),
        explained(purpose, speech),
        answers=(
            Action(say("permissions.no"), partial(answer, attempt, Choice.NO)),
            Action(say("permissions.once"), partial(answer, attempt, Choice.ONCE)),
            Action(say("permissions.while_using"), partial(answer, attempt, Choice.WHILE_USING)),
        ),
        dismiss=partial(answer, attempt, None),
    )


def _use_leaving(waiting: _Waiting) -> None:
    """With the screen goes its question."""

    async def leave() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            waiting.settle(None)

    use_task(leave)


def _not_asked() -> _Asked | None:
    return None
