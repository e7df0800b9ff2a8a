"""Why no page is photographed, in words and with a way on; what was taken before stays."""

import pytest

from client.domain.languages import Language
from client.domain.permissions import Outcome, Purpose
from client.i18n.say import speaker
from tests.client.shown.photographing.table import (
    A_PAGE,
    ANOTHER,
    ONCE,
    WHILE_USING,
    a_table,
    colours,
)
from tests.doubles.camera import FakeCamera

pytestmark = pytest.mark.requirement("R-3.8")


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.DENIED, "The device did not allow it"),
        (Outcome.DENIED_FOR_GOOD, "The device no longer asks"),
        (Outcome.NO_HARDWARE, "No camera was found"),
        (Outcome.NOT_HERE, "The app cannot use a camera here"),
        (Outcome.UNANSWERED, "The camera did not answer"),
    ],
)
async def test_why_there_is_no_camera_is_said_beside_the_way_that_is_left(outcome, said):
    camera = FakeCamera()
    camera.answers = outcome
    async with a_table(camera) as table:
        await table.stage.begin("photograph-proof")
        await table.stage.press(ONCE)
        await table.stage.until(said)

        assert table.stage.find("pick-proof", on_click=True)


async def test_settings_that_change_it_are_opened():
    camera = FakeCamera()
    camera.answers = Outcome.DENIED_FOR_GOOD
    async with a_table(camera) as table:
        await table.stage.begin("photograph-proof")
        await table.stage.press(ONCE)
        await table.stage.until("The device no longer asks")
        await table.stage.press("Open the settings")

    assert camera.settings == [Outcome.DENIED_FOR_GOOD]


async def test_who_has_no_camera_is_told_at_once_and_asked_nothing():
    camera = FakeCamera()
    camera.holds = Outcome.NOT_HERE
    async with a_table(camera) as table:
        await table.stage.press("photograph-proof")
        await table.stage.until("The app cannot use a camera here")

    assert camera.prompts == 0


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("lost", [Outcome.TAKEN, Outcome.REVOKED])
async def test_a_camera_lost_at_the_second_page_leaves_the_first(lost):
    async with a_table(FakeCamera()) as table:
        await table.look(answer=WHILE_USING)
        await table.take(A_PAGE)
        await table.use()
        await table.look(answer=None, name=ANOTHER)
        table.camera.lose(lost)
        await table.stage.until("1 page photographed")

        assert table.stage.says(speaker(Language.EN)(f"permissions.{lost.value}"))
        assert not table.stage.says("The camera is on")
        await table.attach()
    assert colours(table.sent[0][1]) == ["red"]


@pytest.mark.requirement("PER-02")
async def test_whoever_takes_the_yes_back_is_seen_no_more_and_decides_on_what_was_taken():
    async with a_table(FakeCamera()) as table:
        await table.look(answer=WHILE_USING)
        watched = table.camera.current
        await table.permissions.withdraw(Purpose.DOCUMENT_PAGE)
        await table.stage.until("Withdrawn")

        assert not watched.is_on
        assert not table.stage.says("The camera is on")
