"""Every deed of the citizen, failing in every way: why, what to do next, and nothing is lost.

A deed that fails is said in the words of its trouble, what was written stays, and the same press
afterwards does it once.
"""

from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from client.domain.applications import ApplicationId, ApplicationState
from client.domain.languages import Language
from client.domain.payments import BillId, PaymentId
from client.domain.threads import LetterId, LetterState, TicketId, TicketState
from client.features.applications import ApplicationScreen
from client.features.help import AskScreen, TicketScreen
from client.features.letters import LetterScreen, WriteScreen
from client.features.payments import BillScreen
from client.i18n import speaker
from client.portal.errors import (
    NotAllowed,
    PortalBroken,
    PortalBusy,
    PortalError,
    PortalUnreachable,
    Refused,
)
from client.shown.troubles import NAMES
from tests.builders import a_bill, a_state, an_institution
from tests.builders.services import an_application
from tests.builders.threads import a_letter, a_ticket
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import Stage, on_stage

SAID = "Not lost."
say = speaker(Language.EN)

FAILURES = [
    PortalUnreachable(),
    PortalBusy("unavailable", retry_after=30),
    PortalBroken("internal", request_id="r-9"),
    NotAllowed("not_allowed"),
    Refused("conflict"),
]


async def nothing(_: Stage) -> None:
    """It needs only the button."""


@dataclass(frozen=True)
class Deed:
    door: str
    """The portal's, that fails."""
    screen: Callable[..., Any]
    prepare: Callable[[Stage], Awaitable[object]]
    press: str
    done: Callable[[FakePortal], object]
    """What the portal has of it: one after it, nothing before."""
    about: tuple[Any, ...] = ()
    held: dict[str, Any] = field(default_factory=dict)
    kept: str = SAID
    again: Callable[[Stage], Awaitable[object]] = nothing
    """Before it is pressed once more."""


async def letter(stage: Stage) -> None:
    await stage.press(f"to-{an_institution().id}")
    await stage.type("letter-title", "A road sign")
    await stage.type("letter-text", SAID)
    await stage.press("check-letter")


async def question(stage: Stage) -> None:
    await stage.press("about-data")
    await stage.type("ticket-text", SAID)


async def reply(stage: Stage) -> None:
    await stage.type("reply-text", SAID)


async def comment(stage: Stage) -> None:
    await stage.type("comment", SAID)


async def second_thoughts(stage: Stage) -> None:
    await stage.press("cancel-application")


LETTER, TICKET, APPLICATION = LetterId("l-1"), TicketId("t-1"), ApplicationId("a-1")
BILL, PAYMENT = BillId("b-1"), PaymentId("p-1")


def one_letter(**made: Any) -> dict[str, Any]:
    return {"held_letters": {LETTER: a_letter(**made)}}


def one_ticket(**made: Any) -> dict[str, Any]:
    return {"held_tickets": {TICKET: a_ticket(**made)}}


def one_application(state: ApplicationState, **made: Any) -> dict[str, Any]:
    return {"held_applications": {APPLICATION: an_application("a-1", state, **made)}}


def moved_to(*states: ApplicationState) -> Callable[[FakePortal], object]:
    return lambda portal: portal.held_applications[APPLICATION].state in states


DEEDS = [
    Deed("send_letter", WriteScreen, letter, "sign-letter", lambda p: p.letters_sent),
    Deed(
        "reply_to_letter",
        LetterScreen,
        reply,
        "send-reply",
        lambda p: p.held_letters[LETTER].thread[1:],
        (LETTER,),
        one_letter(state=LetterState.ANSWERED),
    ),
    Deed("open_ticket", AskScreen, question, "send", lambda p: p.tickets_opened),
    Deed(
        "reply_to_ticket",
        TicketScreen,
        reply,
        "send-reply",
        lambda p: p.held_tickets[TICKET].state is TicketState.IN_WORK,
        (TICKET,),
        one_ticket(state=TicketState.NEED_INFO),
    ),
    Deed(
        "rate_ticket",
        TicketScreen,
        nothing,
        "rate-4",
        lambda p: p.held_tickets[TICKET].stars,
        (TICKET,),
        one_ticket(state=TicketState.ANSWERED),
        kept="YM-",
    ),
    Deed(
        "supply_information",
        ApplicationScreen,
        comment,
        "answer",
        moved_to(ApplicationState.IN_REVIEW),
        (APPLICATION,),
        one_application(ApplicationState.NEED_INFO),
    ),
    Deed(
        "appeal_application",
        ApplicationScreen,
        comment,
        "answer",
        moved_to(ApplicationState.APPEALED),
        (APPLICATION,),
        one_application(ApplicationState.REFUSED, days_left=None),
    ),
    Deed(
        "rate_application",
        ApplicationScreen,
        nothing,
        "stars-5",
        lambda p: p.held_applications[APPLICATION].stars,
        (APPLICATION,),
        one_application(ApplicationState.READY, days_left=None),
        kept="MÜ-",
    ),
    Deed(
        "cancel_application",
        ApplicationScreen,
        second_thoughts,
        "confirm",
        moved_to(ApplicationState.CANCELLED),
        (APPLICATION,),
        one_application(ApplicationState.NEED_INFO),
        kept="MÜ-",
        again=second_thoughts,
    ),
    Deed(
        "begin_payment",
        BillScreen,
        nothing,
        "pay",
        lambda p: p.payment_keys,
        (BILL,),
        {"held_bills": {BILL: a_bill()}},
        kept="40.00",
    ),
]
"""Those of letters, help, applications and payments."""


@asynccontextmanager
async def about_to(deed: Deed):
    portal = FakePortal()
    for name, value in deed.held.items():
        setattr(portal, name, dict(value))
    edges = fake_edges(portal=portal, go=Steps())
    state = a_state(language=Language.EN)
    async with on_stage(deed.screen, *deed.about, edges=edges, state=state) as stage:
        await deed.prepare(stage)
        yield portal, stage


@pytest.mark.requirement("R-1.6", "R-1.7", "R-3.3", "REL-04", "REL-08")
@pytest.mark.parametrize("failure", FAILURES, ids=lambda error: error.trouble.value)
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.door)
async def test_a_deed_that_fails_says_why_keeps_everything_and_is_done_once_after_it(
    deed: Deed, failure: PortalError
) -> None:
    async with about_to(deed) as (portal, stage):
        assert not deed.done(portal)
        portal.failing_at[deed.door] = failure
        await stage.press(deed.press)
        await stage.until(say(NAMES[failure.trouble]))
        assert stage.says(deed.kept)
        assert not deed.done(portal)

        del portal.failing_at[deed.door]
        await deed.again(stage)
        await stage.press(deed.press)
        await stage.until_true(lambda: deed.done(portal))
