"""The ledger's screen: every purpose, when and why, last used; withdrawn in one step."""

import pytest

from client.domain.languages import Language
from client.domain.permissions import Choice, Outcome, Purpose
from client.features.permissions import PermissionsScreen
from tests.builders import a_state
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import FakeBook, FakeLocator, fake_permissions
from tests.stage import on_stage

CENTRE = Purpose.NEAREST_CENTRE


def ledger(permissions):
    edges = fake_edges(permissions=permissions)
    return on_stage(PermissionsScreen, edges=edges, state=a_state(language=Language.EN))


async def given(permissions, choice=Choice.WHILE_USING):
    return await permissions.choose(permissions.explain(CENTRE), choice)


@pytest.mark.requirement("R-3.8", "R-2.1.4")
async def test_what_was_never_asked_is_listed_too():
    async with ledger(fake_permissions()) as stage:
        assert stage.says("Finding the nearest service centre")
        assert stage.says("A voice note")
        assert stage.says("Never asked")
        assert stage.says("asked the device for nothing")
        for purpose in Purpose:
            assert stage.find(f"withdraw-{purpose.value}", disabled=True)


@pytest.mark.requirement("R-3.8", "PER-01")
async def test_a_permission_says_when_for_what_and_when_it_was_used():
    permissions = fake_permissions()
    await permissions.locate(await given(permissions))

    async with ledger(permissions) as stage:
        assert stage.says("In force now")
        assert stage.says("Privacy policy, section 3.8")
        assert stage.says("While the app is open")
        assert stage.says("explanation 1")
        assert not stage.says("Not used")


@pytest.mark.requirement("R-3.8")
async def test_it_is_withdrawn_in_one_step_and_that_is_written_down():
    book = FakeBook()
    permissions = fake_permissions(book=book)
    grant = await given(permissions)

    async with ledger(permissions) as stage:
        await stage.press("withdraw-nearest_centre")
        await stage.until("Ended: Withdrawn")

    assert await permissions.locate(grant) is Outcome.WITHDRAWN
    assert book.lines[-1].outcome is Outcome.WITHDRAWN


async def test_a_full_disk_ends_the_permission_all_the_same_and_is_said():
    book = FakeBook()
    permissions = fake_permissions(book=book)
    await given(permissions)
    book.is_full = True

    async with ledger(permissions) as stage:
        await stage.press("withdraw-nearest_centre")
        await stage.until("could not be written in the ledger")

    assert permissions.granted(CENTRE) is None


async def test_what_was_explained_can_be_read_again_and_settings_are_said_where_they_are():
    locator = FakeLocator()
    locator.opens_settings = False
    async with ledger(fake_permissions(locator)) as stage:
        await stage.press("explain-nearest_centre")
        await stage.until("Never in the background")
        await stage.press("Close")
        await stage.press("settings-nearest_centre")
        await stage.until("do not open from here")


async def test_a_long_history_is_shown_a_piece_at_a_time():
    permissions = fake_permissions()
    for _ in range(25):
        await given(permissions, Choice.NO)

    async with ledger(permissions) as stage:
        await stage.press("more-entries")
        await stage.settle()

        assert stage.outline().count("Asked: No") == 25
