"""A draft keeps itself, whatever happens to the line, the form, or on another device."""

import pytest

from client.domain.forms import FieldKey, StepId
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.domain.submissions import Drafting
from client.features.applying import ApplyScreen
from client.i18n import speaker
from client.portal.errors import PortalBusy, PortalUnreachable
from client.shown.troubles import NAMES
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state
from tests.client.features.applying.citizen import a_citizen
from tests.doubles.edges import fake_edges
from tests.doubles.losing import losing_replies
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

CERTIFICATE, TRIP = ServiceId("arayis"), ServiceId("travel-permit")
FIELD, FIRST = FieldKey("use"), StepId("first")
KEPT = "The draft is kept at the portal"
ELSEWHERE = "This draft was changed on another device."
SOON = 0.01


LATER = 600.0


def applying(portal, drafts=None, again_every=SOON):
    edges = fake_edges(portal=portal, drafts=drafts)
    state = a_state(language=Language.EN)
    return on_stage(ApplyScreen, CERTIFICATE, again_every, edges=edges, state=state)


def draft_of(portal):
    return portal.held_forms[CERTIFICATE].draft


async def written(stage, words):
    await stage.type("field-use", words)


async def saved_elsewhere(portal, words):
    """By another device, which goes on from what is kept there."""
    draft = draft_of(portal)
    revision = 0 if draft is None else draft.revision
    await portal.keep_draft(Drafting(CERTIFICATE, 1, revision, FIRST, {FIELD: words}))


async def in_question(stage, portal):
    await written(stage, "Mine")
    await stage.until(KEPT)
    await saved_elsewhere(portal, "Theirs")
    await written(stage, "Mine, and more")
    await stage.until(ELSEWHERE)


@pytest.mark.requirement("REL-03")
async def test_the_other_devices_draft_is_taken():
    portal = FakePortal()
    async with applying(portal) as stage:
        await in_question(stage, portal)
        await stage.press("Take the other device's")

        assert stage.find("field-use", on_change=True)["value"] == "Theirs"
        assert not stage.says(ELSEWHERE)
    assert draft_of(portal).entered == {FIELD: "Theirs"}


@pytest.mark.requirement("REL-03")
async def test_the_draft_here_is_kept_over_the_other_devices():
    portal = FakePortal()
    async with applying(portal) as stage:
        await in_question(stage, portal)
        unchanged = draft_of(portal).entered
        await stage.press("keep-mine")
        await stage.until(KEPT)

        assert stage.find("field-use", on_change=True)["value"] == "Mine, and more"
    assert unchanged == {FIELD: "Theirs"}
    assert draft_of(portal).entered == {FIELD: "Mine, and more"}


@pytest.mark.requirement("REL-03")
async def test_which_draft_stays_is_asked_before_anything_is_sent():
    portal = FakePortal()
    async with applying(portal) as stage:
        await saved_elsewhere(portal, "Theirs")
        await written(stage, "Mine")
        await stage.press("continue")
        await stage.press("send")
        asked, connected = stage.says(ELSEWHERE), not stage.says("No connection to the portal")
        await stage.press("keep-mine")
        await stage.press("send")
        await stage.until("Your application is sent")

    assert (asked, connected) == (True, True)
    assert [one.answers for one in portal.submissions] == [{FIELD: "Mine"}]


@pytest.mark.parametrize("error", [PortalUnreachable(), PortalBusy("unavailable")])
@pytest.mark.requirement("R-1.6", "REL-05")
async def test_a_draft_that_is_not_kept_now_says_so_and_is_kept_once_it_can_be(error):
    portal = FakePortal()
    async with applying(portal) as stage:
        portal.failing_at["keep_draft"] = error
        await written(stage, "Mine")
        await stage.until("What you write stays on this device")
        before, why = draft_of(portal), stage.says(speaker(Language.EN)(NAMES[error.trouble]))
        portal.failing_at.clear()
        await stage.until(KEPT)

    assert (before, why) == (None, True)
    assert draft_of(portal).entered == {FIELD: "Mine"}


@pytest.mark.requirement("R-1.6", "REL-06")
async def test_a_portal_that_is_away_is_not_asked_again_at_once(monkeypatch):
    monkeypatch.setattr("client.features.applying.keeping.CALM", SOON)
    portal = FakePortal()
    portal.failing_at["keep_draft"] = PortalUnreachable()
    async with applying(portal, again_every=LATER) as stage:
        await written(stage, "Mine")
        await stage.until("What you write stays on this device")
        with pytest.raises(AssertionError):
            await stage.until_true(lambda: portal.asked.count("keep_draft") > 1, SOON * 20)


@pytest.mark.requirement("R-1.6")
async def test_what_did_not_reach_the_portal_is_still_there_after_leaving_the_screen():
    portal, drafts = FakePortal(), MemoryDrafts()
    portal.failing_at["keep_draft"] = PortalUnreachable()
    async with applying(portal, drafts) as stage:
        await written(stage, "Mine")
    portal.failing_at.clear()
    async with applying(portal, drafts) as stage:
        assert stage.find("field-use", on_change=True)["value"] == "Mine"
        await stage.until(KEPT)


@pytest.mark.requirement("R-1.6")
async def test_starting_over_forgets_it_here_and_at_the_portal():
    portal, drafts = FakePortal(), MemoryDrafts()
    await saved_elsewhere(portal, "Begun")
    async with applying(portal, drafts) as stage:
        begun = stage.find("field-use", on_change=True)["value"]
        await stage.press("Start over")

        assert begun == "Begun"
        assert stage.find("field-use", on_change=True)["value"] == ""
        assert not stage.says("You go on from the draft")
    assert draft_of(portal) is None


@pytest.mark.requirement("R-1.6")
async def test_starting_over_without_a_line_says_so_and_loses_nothing_at_the_portal():
    portal = FakePortal()
    await saved_elsewhere(portal, "Begun")
    async with applying(portal) as stage:
        portal.failing_at["drop_draft"] = PortalUnreachable()
        await stage.press("Start over")

        assert stage.says("No connection to the portal")
        assert draft_of(portal).entered == {FIELD: "Begun"}


@pytest.mark.requirement("REL-03")
async def test_a_draft_whose_reply_was_lost_is_known_again_and_not_taken_for_another_devices():
    portal = losing_replies("keep_draft")
    async with applying(portal) as stage:
        await written(stage, "Mine")
        await stage.until_true(lambda: draft_of(portal) is not None)
        begun = draft_of(portal).begun
        await written(stage, "Mine, and more")
        await stage.until_true(lambda: draft_of(portal).entered == {FIELD: "Mine, and more"})
        await stage.until(KEPT)

        assert not stage.says(ELSEWHERE)
    assert draft_of(portal).begun == begun


@pytest.mark.requirement("R-1.6")
async def test_what_is_kept_is_not_sent_again_without_a_touch():
    portal = FakePortal()
    async with applying(portal) as stage:
        await written(stage, "Mine")
        await stage.until(KEPT)
        await stage.press("continue")
        await stage.until("Check your answers")

    assert portal.asked.count("keep_draft") == 1


@pytest.mark.requirement("REL-03")
async def test_a_draft_begun_on_one_device_goes_on_at_another():
    async with a_citizen() as me, a_citizen("complete", me.world) as on_phone:
        async with me.applying(TRIP) as stage:
            await stage.press("field-destination-shusha")
            await stage.type("field-day", me.day_in(10))
            await stage.press("continue")
            await stage.press("field-reason-visit")
            await stage.until(KEPT)
        async with on_phone.applying(TRIP) as stage:
            assert stage.says("You go on from the draft saved")
            await stage.press("back")
            assert me.day_in(10) in stage.outline()
