"""The phone of a demo, as any screen may show it: questions to answer, messages with codes."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, icons
from client.domain.languages import Language
from client.domain.trial import Phone, PhoneMessage, PhoneQuestion
from client.edges import use_edges, use_speech
from client.hooks import component, use_dialog, use_model, use_task
from client.i18n import Say
from client.i18n.formats import Speech
from client.portal.errors import PortalError
from client.portal.trial import TrialDesk

LOOK_EVERY: Final = 1.0
"""Seconds. It costs nothing: the portal is in this app."""
_NOTHING: Final = Phone((), ())


@dataclass(frozen=True, slots=True)
class Answering:
    on_choose: Callable[[PhoneQuestion, str], object]
    on_refuse: Callable[[PhoneQuestion], object]


@component
def TrialQuestions() -> Control:
    """What the phone is asked just now, beside the screen that asks. Nothing outside a demo."""
    phone, answering = use_trial_phone()
    if not phone.questions:
        return design.stack()
    return questions(phone.questions, use_speech(), answering)


def use_trial_phone() -> tuple[Phone, Answering]:
    """The phone as it is, looked at again and again while the screen is open."""
    trial = use_edges().trial
    phone, change = use_model(lambda: _NOTHING)
    turn, look_again = use_model(lambda: 0)

    async def watch() -> None:
        while trial is not None:
            # Where it cannot be asked, the strip above every screen says so.
            with contextlib.suppress(PortalError):
                change(partial(_now, await trial.phone()))
            await asyncio.sleep(LOOK_EVERY)

    async def told(deed: Callable[[], Awaitable[None]]) -> None:
        # Answered or run out meanwhile: the next look shows it.
        with contextlib.suppress(PortalError):
            await deed()
        look_again(lambda before: before + 1)

    async def choose(question: PhoneQuestion, code: str) -> None:
        if trial is not None:
            await told(partial(trial.approve, question, code))

    async def refuse(question: PhoneQuestion) -> None:
        if trial is not None:
            await told(partial(trial.refuse, question))

    use_task(watch, [turn])
    return phone, Answering(choose, refuse)


def questions(asked: tuple[PhoneQuestion, ...], speech: Speech, answering: Answering) -> Control:
    return design.section(
        speech.say("trial.asks"),
        *(_question(question, speech, answering) for question in asked),
        ident="trial-questions",
    )


def _question(question: PhoneQuestion, speech: Speech, answering: Answering) -> Control:
    say = speech.say
    return design.card(
        design.strong(say("trial.whose", fin=question.fin)),
        *([] if question.device is None else [design.note(question.device)]),
        design.paragraph(say("trial.which")),
        design.button_row(
            *(
                design.secondary_button(
                    code,
                    partial(answering.on_choose, question, code),
                    ident=f"number-{code}",
                )
                for code in question.choices
            )
        ),
        design.button_row(
            design.quiet_button(
                say("trial.refuse"), partial(answering.on_refuse, question), ident="refuse"
            )
        ),
        gap="small",
    )


def use_trial_messages(trial: TrialDesk | None, say: Say, language: Language) -> None:
    """A code that was just sent shows above whatever is on the screen, as on a phone."""
    shown, show = use_model(_no_message)

    async def watch() -> None:
        known: frozenset[str] | None = None  # nobody has looked yet
        while trial is not None:
            messages = await _messages(trial)
            if known is not None:
                show(partial(_arrived, messages=messages, known=known))
            before = known or frozenset[str]()
            known = before | {message.id for message in messages}
            await asyncio.sleep(LOOK_EVERY)

    def gone() -> None:
        show(lambda _: None)

    use_task(watch)
    use_dialog(
        None
        if shown is None
        else design.message(
            say("trial.arrived", fin=shown.fin, text=shown.text.in_(language)), on_gone=gone
        )
    )


def message_row(
    message: PhoneMessage, speech: Speech, on_copy: Callable[[str], object]
) -> Control:
    copy = None
    if message.code is not None:
        label = speech.say("values.copy", label=speech.say("people.code"))
        copy = design.icon_button(icons.COPY, label, partial(on_copy, message.code))
    return design.info_row(
        speech.of(message.text),
        subtitle=f"{message.fin} · {speech.moment(message.at)}",
        icon=icons.MAIL,
        trailing=copy,
    )


async def _messages(trial: TrialDesk) -> tuple[PhoneMessage, ...]:
    try:
        return (await trial.phone()).messages
    except PortalError:
        return ()


def _arrived(
    before: PhoneMessage | None, *, messages: tuple[PhoneMessage, ...], known: frozenset[str]
) -> PhoneMessage | None:
    return next((one for one in messages if one.code and one.id not in known), before)


def _now(phone: Phone, _before: Phone) -> Phone:
    return phone


def _no_message() -> PhoneMessage | None:
    return None
