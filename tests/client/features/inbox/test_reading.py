"""One message: its text, its condition, its files, and what is done about it."""

from dataclasses import replace
from datetime import date

import pytest

from client.domain.consents import RequestId
from client.domain.inbox import (
    ActKind,
    Category,
    Complaint,
    FileTrouble,
    MessageId,
    MessageState,
    Preparing,
    Signature,
    Target,
)
from client.domain.languages import Language
from client.domain.payments import BillId
from client.features.inbox import MessageScreen, SendersScreen
from client.i18n.say import speaker
from client.places.cabinet import OneCorrection
from client.places.consents import ConsentRequest
from client.places.payments import OneBill
from client.portal.errors import PortalUnreachable, Refused
from tests.builders import a_state
from tests.builders.inbox import LOUD, a_message, an_attachment
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE = MessageId("m-1")


def opened(message, **edges):
    portal = edges.setdefault("portal", FakePortal(messages=[message]))
    state = a_state(language=Language.EN)
    return portal, on_stage(MessageScreen, ONE, edges=fake_edges(**edges), state=state)


@pytest.mark.requirement("R-6.2")
async def test_the_whole_text_is_in_the_message_and_opening_it_reads_it():
    portal, shown = opened(a_message(text="First part.\n\nSecond part.", reference="PN-7"))
    async with shown as stage:
        for words in ("First part.", "Second part.", "PN-7", "Signature verified"):
            assert stage.says(words)
        await stage.until_true(lambda: not portal.held_messages[ONE].heading.is_unread)


@pytest.mark.requirement("R-6.2")
async def test_a_legal_notice_opens_only_after_its_condition_is_accepted():
    notice = a_message(category=Category.LEGAL_NOTICE, condition="Served when opened.")
    portal, shown = opened(notice)
    async with shown as stage:
        assert stage.says("Served when opened.")
        assert portal.held_messages[ONE].heading.is_unread
        await stage.press("accept")

        await stage.until_true(lambda: not portal.held_messages[ONE].heading.is_unread)
        assert stage.says("Condition accepted")


async def test_a_condition_that_changed_meanwhile_is_shown_anew_and_not_accepted():
    portal, shown = opened(a_message(condition="The old condition."))
    async with shown as stage:
        portal.failing_at["accept_condition"] = Refused("conflict")
        await stage.press("accept")

        assert stage.says("The condition has changed meanwhile")


@pytest.mark.requirement("R-6.2")
async def test_reading_without_the_portal_is_made_up_for_when_it_is_back():
    portal, shown = opened(a_message())
    portal.failing_at["mark"] = PortalUnreachable()
    async with shown as stage:
        await stage.until("marked as read when it is back")

    assert portal.held_messages[ONE].heading.is_unread


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Preparing(90), "in about 2 min."),
        (FileTrouble.EXPIRED, "no longer kept"),
        (FileTrouble.SPOILED, "not the one the sender announced"),
    ],
)
async def test_a_file_that_cannot_be_had_says_why(outcome, said):
    files = FakeFiles()
    portal, shown = opened(a_message(attachments=(an_attachment(),)), files=files)
    portal.held_files["f-1"] = outcome
    async with shown as stage:
        await stage.press("file-f-1")

        assert stage.says(said)
    assert files.saved == []


@pytest.mark.requirement("R-6.2")
async def test_a_file_and_a_deadline_are_saved_where_the_citizen_says():
    files = FakeFiles()
    message = a_message(attachments=(an_attachment(),), deadline=date(2026, 12, 10))
    _, shown = opened(message, files=files)
    async with shown as stage:
        await stage.press("file-f-1")
        await stage.press("calendar")

    assert [file.name for file in files.saved] == ["mektub.txt", "deadline.ics"]
    assert b"DTSTART;VALUE=DATE:20261210\r\n" in files.saved[1].content


@pytest.mark.requirement("R-6.2")
async def test_only_what_this_app_can_show_has_a_button():
    steps = Steps()
    known = Target("correction", "c-1")
    _, shown = opened(a_message(acts=(ActKind.OPEN, ActKind.UNKNOWN), target=known), go=steps)
    async with shown as stage:
        await stage.press("open-target")
    strange = Target("tax_return", "t-1")
    _, shown = opened(a_message(acts=(ActKind.SIGN, ActKind.PAY), target=strange))
    async with shown as stage:
        assert "-target" not in stage.outline()
        assert not stage.says("Read and sign")

    assert steps.places == [OneCorrection("c-1")]


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    ("kind", "target", "word", "place"),
    [
        (ActKind.PAY, Target("bill", "b-1"), "Pay", OneBill(BillId("b-1"))),
        (
            ActKind.SIGN,
            Target("consent_request", "q-1"),
            "Read and sign",
            ConsentRequest(RequestId("q-1")),
        ),
    ],
)
async def test_what_is_to_be_paid_or_signed_is_one_press_away(kind, target, word, place):
    steps = Steps()
    _, shown = opened(a_message(acts=(kind,), target=target), go=steps)
    async with shown as stage:
        assert stage.says(word)
        await stage.press(f"{kind.value}-target")

    assert steps.places == [place]


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    ("signature", "said", "warned"),
    [
        (Signature.VERIFIED, "Signature verified", False),
        (Signature.NONE, "Not signed", False),
        (Signature.NOT_VERIFIED, "Signature not verified", True),
        (Signature.UNKNOWN, "Signature not verified", True),
    ],
)
async def test_a_message_says_whether_its_signature_holds_and_warns_where_not(
    signature, said, warned
):
    _, shown = opened(a_message(signature=signature))
    async with shown as stage:
        assert stage.says(said)
        assert stage.says(speaker(Language.EN)("inbox.not_signed_well_text")) is warned


@pytest.mark.requirement("R-6.2")
async def test_a_message_that_its_sender_changed_says_so_and_since_when():
    _, shown = opened(a_message(state=MessageState.EDITED))
    async with shown as stage:
        assert stage.says("Text changed")
        assert stage.says("The sender changed this message: today, 12:00.")


@pytest.mark.requirement("R-6.2")
async def test_a_reply_needs_words_and_is_sent_once():
    portal, shown = opened(a_message(acts=(ActKind.REPLY,)))
    async with shown as stage:
        await stage.press("reply")
        await stage.press("reply-send")
        assert stage.says("Write your reply.")
        await stage.type("reply-text", "Thank you")
        await stage.press("reply-send")

        await stage.until("Your reply was sent.")
    assert [said.text for said in portal.held_messages[ONE].replies] == ["Thank you"]


@pytest.mark.requirement("R-6.2")
async def test_a_message_is_reported_with_a_reason_and_gets_a_number():
    portal, shown = opened(a_message())
    async with shown as stage:
        await stage.press("report")
        await stage.press("confirm")
        assert stage.says("Choose a reason.")
        await stage.press("It looks like fraud")
        await stage.press("confirm")

        await stage.until("XM-2026-000001")
    assert portal.reported == [(ONE, Complaint.FRAUD, "")]


async def test_what_its_sender_took_back_says_so_and_nothing_else():
    _, shown = opened(a_message(text=None, state=MessageState.WITHDRAWN))
    async with shown as stage:
        assert stage.says("The sender withdrew this message")


@pytest.mark.requirement("R-6.2")
async def test_a_sender_is_muted_and_a_refused_switch_goes_back():
    portal = FakePortal(messages=[a_message()])
    state = a_state(language=Language.EN)
    async with on_stage(SendersScreen, edges=fake_edges(portal=portal), state=state) as stage:
        await stage.choose("muted-asan", value=True)
        await stage.until_true(lambda: portal.held_switches != {})
        portal.failing_at["change_sender"] = PortalUnreachable()
        await stage.choose("push-asan", value=False)
        await stage.until("No connection to the portal")

    (switches,) = portal.held_switches.values()
    assert (switches.muted, switches.push) == (True, True)


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize("switch", ["push", "receipts"])
async def test_notices_and_read_receipts_of_a_sender_are_switched_off_each_by_itself(switch):
    portal = FakePortal(messages=[a_message()])
    state = a_state(language=Language.EN)
    async with on_stage(SendersScreen, edges=fake_edges(portal=portal), state=state) as stage:
        await stage.choose(f"{switch}-asan", value=False)
        await stage.until_true(lambda: portal.held_switches != {})

    assert list(portal.held_switches.values()) == [replace(LOUD, **{switch: False})]
