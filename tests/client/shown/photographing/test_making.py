"""While one file is made of the pages, the pages are those that go."""

import pytest

from client.domain.languages import Language
from tests.client.shown.photographing.table import (
    A_PAGE,
    ANOTHER,
    ANOTHER_PAGE,
    ATTACH,
    LICENCE,
    PICTURES,
    a_table,
    colours,
    put_away,
)
from tests.doubles.camera import FakeCamera
from tests.doubles.darkroom import SlowDarkroom

pytestmark = pytest.mark.requirement("R-3.8")


async def two_pages(table, darkroom):
    """Photographed, and one file begun of them."""
    await table.look()
    await table.take(A_PAGE)
    await table.use("1 page photographed")
    await table.look(answer=None, name=ANOTHER)
    await table.take(ANOTHER_PAGE)
    await table.use("2 pages photographed")
    darkroom.hurried.clear()
    darkroom.busy.clear()
    await table.stage.begin(ATTACH)
    await darkroom.busy.wait()
    await table.stage.settle()


async def test_nothing_of_the_pages_can_be_changed_any_more():
    darkroom = SlowDarkroom()
    async with a_table(FakeCamera(), darkroom=darkroom) as table:
        await two_pages(table, darkroom)
        for tool in ("page-1-1", "page-1-2", "page-1-3", "page-2-0"):
            with pytest.raises(AssertionError):
                await table.stage.press(tool)
        darkroom.hurried.set()
        await table.stage.until("At the portal, checked")

    assert colours(table.sent[0][1]) == ["red", "blue"]


async def test_put_away_they_still_go_and_no_others_are_begun_meanwhile():
    darkroom = SlowDarkroom()
    async with a_table(FakeCamera(), darkroom=darkroom) as table:
        await two_pages(table, darkroom)
        await put_away(table.stage)
        with pytest.raises(AssertionError):
            await table.stage.press("photograph-proof")
        darkroom.hurried.set()
        await table.stage.until("At the portal, checked")

    assert colours(table.sent[0][1]) == ["red", "blue"]


@pytest.mark.requirement("PER-02")
async def test_thrown_away_while_it_is_made_nothing_goes():
    darkroom = SlowDarkroom()
    async with a_table(FakeCamera(), darkroom=darkroom) as table:
        await two_pages(table, darkroom)
        await put_away(table.stage)
        await table.stage.press("drop-pages")
        darkroom.hurried.set()
        await table.stage.settle()
        assert not table.stage.says("photographed")
    assert table.sent == []


async def test_no_other_face_is_picked_while_one_is_made():
    darkroom = SlowDarkroom()
    async with a_table(
        FakeCamera(), darkroom=darkroom, accepts=PICTURES, portrait=LICENCE, language=Language.EN
    ) as table:
        await table.look()
        await table.take(A_PAGE, "Is the portrait good?")
        darkroom.hurried.clear()
        darkroom.busy.clear()
        await table.stage.begin(ATTACH)
        await darkroom.busy.wait()
        await table.stage.settle()
        await put_away(table.stage)
        with pytest.raises(AssertionError):
            await table.stage.press("pick-proof")
        darkroom.hurried.set()
        await table.stage.until("At the portal, checked")
