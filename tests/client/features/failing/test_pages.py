"""Every page on which something is done, while the portal cannot or will not answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from client.domain.acceptances import AcceptanceSubject
from client.domain.answers import Trouble
from client.domain.applications import ApplicationId
from client.domain.declarations import DeclarationId
from client.domain.languages import Language
from client.domain.mentions import MentionId
from client.domain.payments import BillId, PaymentId
from client.domain.services import ServiceId
from client.domain.threads import LetterId, TicketId
from client.features.acceptances import AcceptancesScreen
from client.features.applications import ApplicationScreen, ApplicationsScreen
from client.features.applying import ApplyScreen
from client.features.declarations import DeclarationScreen, DeclarationsScreen
from client.features.help import HelpScreen, TicketScreen
from client.features.letters import LetterScreen, LettersScreen
from client.features.mentions import MentionScreen, MentionsScreen
from client.features.payments import BillScreen, BillsScreen, PaymentScreen
from client.features.services import ServiceScreen, ServicesScreen
from client.i18n import speaker
from client.portal.errors import AcceptanceRequired
from client.shown.troubles import NAMES, WAYS_ON
from tests.builders import a_bill, a_payment, a_state, an_acceptance, some_terms
from tests.builders.mentions import a_mention
from tests.builders.services import a_declaration, an_application
from tests.builders.threads import a_letter, a_ticket
from tests.client.features.failing.declared import each_way, failures_of
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

say = speaker(Language.EN)


@dataclass(frozen=True)
class Page:
    door: str
    """The portal's."""
    operation: str
    """Of the contract, where it says how the portal may fail it."""
    screen: Callable[..., Any]
    says: str
    """Once it is there."""
    about: tuple[Any, ...] = ()
    words: Mapping[Trouble, tuple[str, str]] = field(default_factory=dict)
    """Where a trouble has words of its own here."""


UNKNOWN = ("payments.notice_unknown", "payments.notice_unknown_text")
LISTS = [
    Page("services", "listServices", ServicesScreen, "Sənədlər"),
    Page("applications", "listApplications", ApplicationsScreen, "MÜ-"),
    Page("bills", "listBills", BillsScreen, "40.00"),
    Page("letters", "listLetters", LettersScreen, "RM-"),
    Page("tickets", "listTickets", HelpScreen, "YM-"),
    Page("declarations", "listDeclarations", DeclarationsScreen, "Aysel"),
    Page("mentions", "listMentions", MentionsScreen, "Kamran Əliyev"),
    Page("acceptances", "listAcceptances", AcceptancesScreen, "Linux kompüteri"),
]
SINGLE = [
    Page("service", "getService", ServiceScreen, "Haqqında", (ServiceId("arayis"),)),
    Page("form", "getForm", ApplyScreen, "Nə üçün?", (ServiceId("arayis"),)),
    Page("application", "getApplication", ApplicationScreen, "MÜ-", (ApplicationId("a-1"),)),
    Page("bill", "getBill", BillScreen, "40.00", (BillId("b-1"),), {Trouble.NOT_FOUND: UNKNOWN}),
    Page("payment", "getPayment", PaymentScreen, "40.00", (PaymentId("p-1"),)),
    Page("letter", "getLetter", LetterScreen, "RM-", (LetterId("l-1"),)),
    Page("ticket", "getTicket", TicketScreen, "YM-", (TicketId("t-1"),)),
    Page("declaration", "getDeclaration", DeclarationScreen, "Aysel", (DeclarationId("d-1"),)),
    Page("mention", "getMention", MentionScreen, "Kamran Əliyev", (MentionId("d-1"),)),
]
PAGES = [*LISTS, *SINGLE]


def holding_everything():
    portal = FakePortal()
    portal.held_applications = {ApplicationId("a-1"): an_application()}
    portal.held_bills = {BillId("b-1"): a_bill()}
    portal.held_payments = {PaymentId("p-1"): a_payment()}
    portal.held_letters = {LetterId("l-1"): a_letter()}
    portal.held_tickets = {TicketId("t-1"): a_ticket()}
    portal.held_declarations = {DeclarationId("d-1"): a_declaration()}
    portal.held_mentions = {MentionId("d-1"): a_mention()}
    portal.held_acceptances = [an_acceptance(AcceptanceSubject("policy"))]
    return portal


def shown(page, portal):
    edges, state = fake_edges(portal=portal), a_state(language=Language.EN)
    return on_stage(page.screen, *page.about, edges=edges, state=state)


def named(page):
    return page.screen.__name__


@pytest.mark.parametrize(("page", "failure"), each_way(PAGES))
@pytest.mark.requirement("R-1.6", "R-1.7", "R-3.3", "R-5.2", "REL-08", "SRV-06")
async def test_what_could_not_be_had_says_why_and_the_way_on_and_is_there_once_it_can_be(
    page, failure
):
    trouble = failure.trouble
    name, way_on = page.words.get(trouble, (NAMES[trouble], WAYS_ON[trouble]))
    portal = holding_everything()
    portal.failing_at[page.door] = failure
    async with shown(page, portal) as stage:
        await stage.until(say(name))
        assert stage.says(say(way_on))
        assert stage.says(failure.request_id or "")
        assert not stage.says(page.says)
        del portal.failing_at[page.door]
        if stage.says(say("trouble.again")):
            await stage.press(say("trouble.again"))
            await stage.until(page.says)
    async with shown(page, portal) as stage:
        await stage.until(page.says)


@pytest.mark.parametrize(
    "failure",
    [pytest.param(error, id=named) for named, error in failures_of("getAcceptanceDocument")],
)
@pytest.mark.requirement("R-1.7", "R-1.9", "REL-08")
async def test_terms_that_could_not_be_read_say_why_and_are_read_with_the_next_press(failure):
    portal = Asking()
    portal.failing_at["terms_of"] = failure
    form = next(page for page in SINGLE if page.operation == "getForm")
    async with shown(form, portal) as stage:
        await stage.until(say(NAMES[failure.trouble]))
        read = stage.says("Adınız və FİN")
        del portal.failing_at["terms_of"]
        if stage.says(say("trouble.again")):
            await stage.press(say("trouble.again"))
            await stage.until("Adınız və FİN")
    async with shown(form, portal) as stage:
        await stage.until("Adınız və FİN")
        await stage.press("confirm")
        await stage.until(form.says)

        assert not read


class Asking(FakePortal):
    """Its form comes once the service's terms are accepted."""

    def __init__(self):
        super().__init__()
        self.terms = some_terms()
        self.held_terms = {self.terms.subject: self.terms}

    async def form(self, service):
        if not self.decided:
            required = AcceptanceRequired("acceptance_required")
            required.document, required.version = self.terms.subject, self.terms.version
            raise required
        return await super().form(service)


@pytest.mark.parametrize("page", PAGES, ids=named)
@pytest.mark.requirement("R-1.6", "R-1.7", "R-3.3", "R-5.2", "REL-01")
async def test_what_was_known_is_shown_without_a_line_and_says_so(page):
    portal = holding_everything()
    portal.old_because = Trouble.OFFLINE
    async with shown(page, portal) as stage:
        assert stage.says(page.says)
        assert stage.says("No connection to the portal")
