"""A deed that the portal wants confirmed: the code is asked for, and the deed done (AUTH-20)."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol, TypeVar

from client.domain.step_up import StepUpState
from client.edges import Edges, use_edges, use_speech
from client.hooks import Change, use_dialog, use_model, use_task
from client.portal.errors import PortalError, StepUpNeeded
from client.shown import code_question
from client.shown.code_dialog import Answering, code_dialog
from client.shown.code_question import CodeQuestion, NotDone

T = TypeVar("T")
NO_MORE_CODES = "too_many_codes"


class Confirmed(Protocol):
    async def __call__(self, deed: Callable[[], Awaitable[T]]) -> T:
        """Runs the deed; asks for a code if the portal wants one, and then runs it again.

        So the deed must be the same deed both times: one key, or a thing that is done once
        anyway. Raises what the deed raises; `StepUpNeeded` when the citizen would not confirm.
        """
        ...


@dataclass(eq=False)
class _Waiting:
    """Who waits for the citizen's answer. One question at a time, however many deeds."""

    answer: "asyncio.Future[bool] | None" = None
    attempt: int = 0
    checking: bool = False
    """A second tap must not cost a try."""

    def settle(self, *, confirmed: bool) -> None:
        if self.answer is not None and not self.answer.done():
            self.answer.set_result(confirmed)
        self.answer = None


def use_step_up() -> Confirmed:
    edges = use_edges()
    waiting, _ = use_model(_Waiting)
    question, change = use_model(_not_asked)
    _use_question(question, change, waiting, edges)
    _use_resending(question, change)
    _use_leaving(waiting)

    async def confirmed(deed: Callable[[], Awaitable[T]]) -> T:
        try:
            return await deed()
        except StepUpNeeded:
            if not await _asked(waiting, change, edges):
                raise
        return await deed()

    return confirmed


async def _asked(waiting: _Waiting, change: Change[CodeQuestion | None], edges: Edges) -> bool:
    if waiting.answer is None:
        answer = waiting.answer = asyncio.get_running_loop().create_future()
        waiting.attempt += 1
        attempt = waiting.attempt
        change(lambda _: CodeQuestion(attempt))
        await _send(change, edges)
    else:
        answer = waiting.answer
    return await asyncio.shield(answer)


async def _send(change: Change[CodeQuestion | None], edges: Edges) -> None:
    change(lambda now: now and code_question.sending(now))
    try:
        step_up = await edges.portal.begin_step_up()
    except PortalError as error:
        failed = _not_done(error)
        change(lambda now: now and code_question.refused(now, failed))
    else:
        until = edges.clock.now() + timedelta(seconds=step_up.seconds_left)
        change(lambda now: now and code_question.sent(now, step_up, until))


def _use_question(
    question: CodeQuestion | None,
    change: Change[CodeQuestion | None],
    waiting: _Waiting,
    edges: Edges,
) -> None:
    speech = use_speech()

    def close(attempt: int, *, confirmed: bool) -> None:
        """A dialog that is put away says so late; it must not answer for the next one."""
        if attempt == waiting.attempt:
            change(lambda _: None)
            waiting.settle(confirmed=confirmed)

    async def confirm() -> None:
        change(lambda now: now and code_question.tried(now))
        if question is None or not question.is_complete or waiting.checking:
            return
        waiting.checking = True
        try:
            is_right = await _is_right(question, change, edges)
        finally:
            waiting.checking = False
        if is_right:
            close(question.attempt, confirmed=True)

    doing = question and Answering(
        on_type=lambda code: change(lambda now: now and code_question.typed(now, code)),
        on_confirm=confirm,
        on_send=partial(_send, change, edges),
        on_cancel=lambda: close(question.attempt, confirmed=False),
    )
    use_dialog(None if question is None or doing is None else code_dialog(question, speech, doing))


async def _is_right(
    question: CodeQuestion, change: Change[CodeQuestion | None], edges: Edges
) -> bool:
    if question.step_up is None:
        return False
    change(lambda now: now and code_question.checking(now))
    try:
        step_up = await edges.portal.give_step_up_code(question.step_up.id, question.code)
    except PortalError as error:
        failed = _not_done(error)
        change(lambda now: now and code_question.refused(now, failed))
        return False
    if step_up.state is StepUpState.CONFIRMED:
        return True
    change(lambda now: now and code_question.checked(now, step_up))
    return False


def _use_resending(question: CodeQuestion | None, change: Change[CodeQuestion | None]) -> None:
    """The way to another code opens by itself when its time has come."""
    step_up = question and question.step_up
    waits = step_up is not None and step_up.takes_a_code

    async def open_the_way() -> None:
        if step_up is not None and waits and step_up.resend_in > 0:
            await asyncio.sleep(step_up.resend_in)
            change(lambda now: now and code_question.may_resend(now))

    use_task(open_the_way, [step_up and step_up.id])


def _use_leaving(waiting: _Waiting) -> None:
    """With the screen goes its question: nobody waits for an answer that cannot come."""

    async def leave() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            waiting.settle(confirmed=False)

    use_task(leave)


def _not_done(error: PortalError) -> NotDone:
    wait = error.retry_after or 0
    return NotDone(error.trouble, wait if error.code == NO_MORE_CODES else None)


def _not_asked() -> CodeQuestion | None:
    return None
