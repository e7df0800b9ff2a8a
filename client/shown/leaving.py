"""Signing out, here or everywhere: the question, the attempt, and what happens when it fails."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from client.design import Action, Dialog, Tone, banner, confirmation, paragraph
from client.domain.answers import Failed
from client.domain.session import Ended, EndReason
from client.edges import use_edges, use_speech
from client.hooks import use_dialog, use_model
from client.i18n.formats import Speech
from client.portal.errors import PortalError
from client.shown.troubles import NAMES
from client.state import use_app_state


@dataclass(frozen=True, slots=True)
class Leaving:
    """Both ask first."""

    on_here: Callable[[], object]
    on_everywhere: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Question:
    everywhere: bool
    busy: bool = False
    failed: Failed | None = None


def begun(question: Question | None) -> Question | None:
    return question and replace(question, busy=True, failed=None)


def refused(question: Question | None, failed: Failed) -> Question | None:
    """Whoever closed the question meanwhile is not asked again."""
    return question and replace(question, busy=False, failed=failed)


def use_leaving() -> Leaving:
    edges, state, speech = use_edges(), use_app_state(), use_speech()
    question, change = use_model(_not_asked)

    def ask(*, everywhere: bool) -> None:
        change(lambda _: Question(everywhere))

    def stay() -> None:
        change(lambda _: None)

    async def leave() -> None:
        if question is None or question.busy:
            return
        change(begun)
        try:
            await edges.login.sign_out(everywhere=question.everywhere)
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: refused(now, failed))
            return
        stay()
        state.session = Ended(EndReason.SIGNED_OUT)

    unsent = state.waiting_marks
    use_dialog(
        None
        if question is None
        else asked(question, speech, unsent=unsent, on_leave=leave, on_stay=stay)
    )
    return Leaving(lambda: ask(everywhere=False), lambda: ask(everywhere=True))


def asked(
    question: Question,
    speech: Speech,
    *,
    unsent: int = 0,
    on_leave: Callable[[], object],
    on_stay: Callable[[], object],
) -> Dialog:
    say = speech.say
    title, text, word = (
        (
            say("leaving.everywhere_title"),
            say("leaving.everywhere_text"),
            say("leaving.everywhere"),
        )
        if question.everywhere
        else (say("leaving.here_title"), say("leaving.here_text"), say("leaving.here"))
    )
    body = [paragraph(text)]
    if unsent:
        lost = say("leaving.unsent", count=unsent, number=speech.number(unsent))
        body.append(banner(lost, Tone.WARNING, ident="unsent"))
    if question.failed is not None:
        why = say(NAMES[question.failed.trouble])
        body.append(banner(say("leaving.failed", why=why), Tone.WARNING, ident="not-left"))
    return confirmation(
        title,
        *body,
        confirm=Action(word, on_leave),
        cancel=Action(say("leaving.cancel"), on_stay),
        danger=True,
        busy=question.busy,
    )


def _not_asked() -> Question | None:
    return None
