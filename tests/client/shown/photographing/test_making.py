"""While one file is made of the pages, the pages are those that go."""

import asyncio

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
from tests.reading import names_of

pytestmark = pytest.mark.requirement("R-3.8")


TOOLS = ("page-1-1", "page-1-2", "page-1-3", "page-2-0")
"""Down, change, remove; up."""


def is_off(stage, name):
    """It is there, and a press does nothing."""
    there = [one for one in stage._seen() if name in [*names_of(one), *_around(one)]]
    assert there, f"{name!r} is not there"
    return not any(one.node.get("on_click") and not one.node.get("disabled") for one in there)


def _around(seen):
    return [one.get("identifier") for one in seen.around]


async def two_pages(table, darkroom):
    """Photographed, and one file begun of them."""
    await table.look()
    await table.take(A_PAGE)
    await table.use("1 page photographed")
    await table.look(answer=None, name=ANOTHER)
    await table.take(ANOTHER_PAGE)
    await table.use("2 pages photographed")
    assert not any(is_off(table.stage, one) for one in (*TOOLS, "photograph-proof"))
    await being_made(table, darkroom)


async def being_made(table, darkroom):
    darkroom.hurried.clear()
    darkroom.busy.clear()
    await table.stage.begin(ATTACH)
    async with asyncio.timeout(5):
        await darkroom.busy.wait()
    await table.stage.settle()


async def test_nothing_of_the_pages_can_be_changed_any_more():
    darkroom = SlowDarkroom()
    async with a_table(FakeCamera(), darkroom=darkroom) as table:
        await two_pages(table, darkroom)
        for tool in TOOLS:
            assert is_off(table.stage, tool)
        darkroom.hurried.set()
        await table.stage.until("At the portal, checked")

    assert colours(table.sent[0][1]) == ["red", "blue"]


async def test_put_away_they_still_go_and_no_others_are_begun_meanwhile():
    darkroom = SlowDarkroom()
    async with a_table(FakeCamera(), darkroom=darkroom) as table:
        await two_pages(table, darkroom)
        await put_away(table.stage)
        assert is_off(table.stage, "photograph-proof")
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
        assert not is_off(table.stage, "pick-proof")
        await being_made(table, darkroom)
        await put_away(table.stage)
        assert is_off(table.stage, "pick-proof")
        darkroom.hurried.set()
        await table.stage.until("At the portal, checked")
