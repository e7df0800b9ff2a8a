"""Notices on this device: allowed, tried, stopped, held back, and how much they say."""

import pytest

from client.domain.languages import Language
from client.domain.permissions import Outcome, Purpose
from client.features.contact_choices import ContactChoicesScreen
from tests.builders import a_state
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import FakeBook, FakeNotices, fake_permissions
from tests.stage import on_stage

NEWS = Purpose.MESSAGE_NOTICES


def choosing(notices, book=None, state=None):
    permissions = fake_permissions(notices=notices, book=book)
    shown = state or a_state(language=Language.EN)
    edges = fake_edges(permissions=permissions)
    return permissions, on_stage(ContactChoicesScreen, edges=edges, state=shown)


async def allow(stage, answer):
    await stage.begin("notices-allow")
    await stage.press(f"answer-{answer}")
    await stage.settle()


@pytest.mark.requirement("R-6.1", "R-3.8")
async def test_what_was_allowed_is_tried_at_once_and_holds_until_it_is_stopped():
    notices, book = FakeNotices(), FakeBook()
    permissions, shown = choosing(notices, book)
    async with shown as stage:
        await allow(stage, 2)
        await stage.until("Until you close the app or sign out")
        first = [one.title for one in notices.shown]
        await stage.press("notices-stop")
        await stage.until("Notices are not shown")

    assert first == ["This is what notices look like"]
    assert (permissions.granted(NEWS), notices.shown) == (None, [])
    assert [line.step.value for line in book.lines] == ["answered", "used", "ended"]


@pytest.mark.requirement("R-3.8")
async def test_once_is_the_trial_alone():
    notices = FakeNotices()
    permissions, shown = choosing(notices)
    async with shown as stage:
        await allow(stage, 1)
        await stage.until("The trial notice was handed to the device.")

        assert stage.says("Notices are not shown")
    assert len(notices.shown) == 1
    assert permissions.granted(NEWS) is None


@pytest.mark.requirement("R-3.8")
async def test_nobody_is_asked_where_the_device_has_no_notices():
    notices = FakeNotices()
    notices.holds = Outcome.NOT_HERE
    _, shown = choosing(notices)
    async with shown as stage:
        await stage.press("notices-allow")

        assert stage.says("There are no notices of the device here")
        assert stage.says("Notices are not shown")


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.SERVICE_OFF, "Notices are switched off on the device"),
        (Outcome.DENIED_FOR_GOOD, "The device no longer asks"),
        (Outcome.RESTRICTED, "Restricted on this device"),
    ],
)
async def test_why_nothing_is_shown_is_said_with_the_way_on(outcome, said):
    notices = FakeNotices()
    notices.holds = outcome
    _, shown = choosing(notices)
    async with shown as stage:
        await allow(stage, 2)

        assert stage.says(said)
        assert stage.says("Notices are not shown")
    assert notices.shown == []


@pytest.mark.requirement("R-3.8", "R-6.1")
async def test_what_was_switched_off_in_the_system_since_is_said_on_the_page():
    notices = FakeNotices()
    permissions, shown = choosing(notices)
    async with shown as stage:
        await allow(stage, 2)
    notices.holds = Outcome.SERVICE_OFF
    edges = fake_edges(permissions=permissions)
    state = a_state(language=Language.EN)
    async with on_stage(ContactChoicesScreen, edges=edges, state=state) as stage:
        await stage.until("Notices are switched off on the device")
        await stage.press("Open the settings")
        await stage.until("do not open from here")


@pytest.mark.requirement("R-6.1", "STO-22")
async def test_sender_and_subject_are_shown_only_to_who_switches_that_on():
    state = a_state(language=Language.EN)
    _, shown = choosing(FakeNotices(), state=state)
    async with shown as stage:
        before = state.choices.notices_show_content
        await stage.choose("notices-content", value=True)

    assert (before, state.choices.notices_show_content) == (False, True)
