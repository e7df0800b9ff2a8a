"""What comes before and after a deed, failing in every way: terms, the code, files, papers."""

import pytest

from client.device.files import Picked
from client.domain.applications import ApplicationId
from client.domain.languages import Language
from client.domain.legal import LegalKind
from client.domain.payments import BillId, PaymentId, PaymentState
from client.features.acceptances import DecideScreen
from client.features.applications import ApplicationScreen
from client.features.payments import BillScreen, PaymentScreen
from client.i18n import speaker
from client.portal.errors import NotFound
from client.shown.troubles import NAMES
from tests.builders import a_bill, a_payment, a_state
from tests.builders.services import an_application
from tests.client.features.acceptances.test_screens import Publisher
from tests.client.features.failing.declared import failures_of
from tests.client.shown.attaching.test_attaching import PDF, Form
from tests.client.shown.test_accepting import sending
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE
from tests.stage import on_stage

BILL, PAYMENT, APPLICATION = BillId("b-1"), PaymentId("p-1"), ApplicationId("a-1")
say = speaker(Language.EN)


def each(operation):
    return pytest.mark.parametrize(
        "failure",
        [pytest.param(error, id=named) for named, error in failures_of(operation)],
    )


def shown(screen, portal, *about, files=()):
    edges = fake_edges(portal=portal, files=FakeFiles(*files))
    return edges, on_stage(screen, *about, edges=edges, state=a_state(language=Language.EN))


def paying():
    portal = FakePortal()
    portal.held_bills = {BILL: a_bill()}
    portal.assured = False
    return portal, shown(BillScreen, portal, BILL)[1]


async def told(stage, failure):
    """In whichever sentence."""
    await stage.until(say(NAMES[failure.trouble]))


@each("beginStepUp")
@pytest.mark.requirement("AUTH-15", "AUTH-20", "REL-08")
async def test_a_code_that_could_not_be_sent_says_why_and_is_sent_afterwards(failure):
    portal, stage_of = paying()
    portal.failing_at["begin_step_up"] = failure
    async with stage_of as stage:
        await stage.begin("pay")
        await told(stage, failure)
        assert not portal.payment_keys
        del portal.failing_at["begin_step_up"]
        await stage.press("confirm")
        await stage.type("step-up-code", RIGHT_CODE)
        await stage.press("confirm")
        await stage.until_true(lambda: bool(portal.payment_keys))


@each("giveStepUpCode")
@pytest.mark.requirement("AUTH-15", "AUTH-20", "REL-08")
async def test_a_code_that_could_not_be_checked_says_why_and_is_checked_afterwards(failure):
    portal, stage_of = paying()
    portal.failing_at["give_step_up_code"] = failure
    async with stage_of as stage:
        await stage.begin("pay")
        await stage.type("step-up-code", RIGHT_CODE)
        await stage.press("confirm")
        await told(stage, failure)
        assert not portal.payment_keys
        del portal.failing_at["give_step_up_code"]
        await stage.press("confirm")
        await stage.until_true(lambda: bool(portal.payment_keys))


@each("decideAcceptance")
@pytest.mark.requirement("R-1.7", "R-1.9", "CON-04")
async def test_terms_whose_acceptance_was_not_recorded_stay_open_and_say_why(failure):
    portal = FakePortal()
    deed, stage_of = sending(portal)
    portal.failing_at["decide"] = failure
    async with stage_of as stage:
        await stage.press("Send")
        await stage.until("Not now")
        await stage.press("confirm")
        await stage.until(say("accepting.failed", why=say(NAMES[failure.trouble])))
        tried_before = deed.tried
        portal.failing_at.clear()
        await stage.press("confirm")
        await stage.until("done")

    assert (tried_before, deed.tried) == (1, 2)


@each("decideAcceptance")
@pytest.mark.requirement("CON-04", "CON-08")
async def test_a_decision_about_a_new_version_that_was_not_recorded_says_why(failure):
    portal = Publisher()
    portal.failing_at["decide"] = failure
    async with shown(DecideScreen, portal, LegalKind.PRIVACY)[1] as stage:
        await stage.press("accept")
        await told(stage, failure)
        decided = len(portal.decided)
        portal.failing_at.clear()
        await stage.press("accept")
        await stage.until("Accepted")

    assert (decided, len(portal.decided)) == (0, 1)


@each("beginUpload")
@pytest.mark.requirement("R-1.7", "SRV-08", "SRV-12", "REL-08")
async def test_a_file_that_the_portal_would_not_begin_with_says_why_and_goes_afterwards(failure):
    await goes_on_after("begin_upload", failure)


@each("addPiece")
@pytest.mark.requirement("R-1.7", "SRV-08", "SRV-12", "REL-08")
async def test_a_piece_that_was_not_taken_says_why_and_goes_afterwards(failure):
    await goes_on_after("add_piece", failure)


async def goes_on_after(door, failure):
    portal = FakePortal()
    portal.failing_at[door] = failure
    async with shown(Form, portal, files=[PDF])[1] as stage:
        await stage.press("pick-proof")
        await told(stage, failure)
        del portal.failing_at[door]
        await stage.press("resume-proof")
        await stage.until("At the portal, checked")

    assert [content for _, _, content in portal.held_uploads.values()] == [PDF.content]


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(error, id=named)
        for named, error in failures_of("getUpload")
        if not isinstance(error, NotFound)
    ],
)
@pytest.mark.requirement("R-1.7", "REL-08")
async def test_how_far_a_file_came_that_could_not_be_asked_says_why_and_goes_afterwards(failure):
    portal = broken_in_the_middle()
    async with shown(Form, portal, files=[PDF])[1] as stage:
        await stage.press("pick-proof")
        portal.failing_at["upload"] = failure
        portal.pieces_until_it_breaks = None
        await stage.press("resume-proof")
        await told(stage, failure)
        del portal.failing_at["upload"]
        await stage.press("resume-proof")
        await stage.until("At the portal, checked")

    assert portal.asked.count("begin_upload") == 1


@pytest.mark.requirement("R-1.7", "REL-08")
async def test_a_file_that_the_portal_has_forgotten_meanwhile_is_sent_from_its_beginning():
    portal = broken_in_the_middle()
    async with shown(Form, portal, files=[PDF])[1] as stage:
        await stage.press("pick-proof")
        portal.forget_uploads()
        portal.pieces_until_it_breaks = None
        await stage.press("resume-proof")
        await stage.until("At the portal, checked")

    assert [content for _, _, content in portal.held_uploads.values()] == [PDF.content]


def broken_in_the_middle():
    portal = FakePortal()
    portal.pieces_until_it_breaks = 2
    return portal


@each("dropUpload")
@pytest.mark.requirement("R-1.7", "REL-08")
async def test_a_file_thrown_away_is_gone_here_also_where_the_portal_was_not_told(failure):
    portal = broken_in_the_middle()
    portal.failing_at["drop_upload"] = failure
    other = Picked("b.pdf", PDF.content)
    async with shown(Form, portal, files=[PDF, other])[1] as stage:
        await stage.press("pick-proof")
        await stage.press("drop-proof")
        gone = not stage.says("a.pdf")
        portal.pieces_until_it_breaks = None
        await stage.press("pick-proof")
        await stage.until("At the portal, checked")

        assert gone
        assert stage.says("b.pdf")


@each("printReceipt")
@pytest.mark.requirement("R-1.6", "REL-08")
async def test_an_applications_receipt_that_was_not_printed_says_why_and_is_afterwards(failure):
    portal = FakePortal()
    portal.held_applications = {APPLICATION: an_application()}
    edges, stage_of = shown(ApplicationScreen, portal, APPLICATION)
    await taken_after(edges, stage_of, portal, "application_receipt", "receipt", failure)


@each("printPaymentReceipt")
@pytest.mark.requirement("R-1.6", "REL-08")
async def test_a_payments_receipt_that_was_not_printed_says_why_and_is_afterwards(failure):
    portal = FakePortal()
    portal.held_payments = {PAYMENT: a_payment(state=PaymentState.PAID)}
    edges, stage_of = shown(PaymentScreen, portal, PAYMENT)
    await taken_after(edges, stage_of, portal, "receipt", "save-receipt", failure)


async def taken_after(edges, stage_of, portal, door, button, failure):
    portal.failing_at[door] = failure
    async with stage_of as stage:
        await stage.press(button)
        await told(stage, failure)
        saved = len(edges.files.saved)
        del portal.failing_at[door]
        await stage.press(button)
        await stage.until_true(lambda: bool(edges.files.saved))

    assert saved == 0
