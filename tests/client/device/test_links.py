"""What everything that opens an address keeps to: Flet's, the demo's way to a portal in this
process, and the double."""

from contextlib import asynccontextmanager

import pytest

from client.device.adapters.links_flet import FletLinks
from client.device.adapters.links_inside import LinksInside
from tests.doubles.device import FakeLinks
from tests.stage import an_empty_stage

LAUNCH = "UrlLauncher.launch_url"
PORTAL, DOOR = "http://portal.inside", "http://127.0.0.1:49152"


@asynccontextmanager
async def flets(*, takes=True):
    async with an_empty_stage() as stage:
        opened = []
        if takes:
            stage.client.native[LAUNCH] = lambda given: opened.append(given["url"])
        links = FletLinks()
        stage.page.update()
        yield links, opened


@asynccontextmanager
async def by_a_door(*, takes=True):
    async def door():
        return DOOR

    async with flets(takes=takes) as (links, opened):
        yield LinksInside(links, PORTAL, door), opened


@asynccontextmanager
async def the_double(*, takes=True):
    links = FakeLinks()
    links.nothing_opens_them = not takes
    yield links, links.opened


ALL = pytest.mark.parametrize("made", [flets, by_a_door, the_double])


@ALL
@pytest.mark.requirement("AUTH-01")
@pytest.mark.parametrize(
    "address", ["https://example.az/help", "http://a.az", "mailto:a@b.az", "tel:108"]
)
async def test_web_mail_and_telephone_go_out_as_they_are(made, address):
    async with made() as (links, opened):
        assert await links.open(address)
        assert opened == [address]


@ALL
@pytest.mark.requirement("AUTH-01")
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "intent://x", "//x", "http://[", ""]
)
async def test_nothing_else_does(made, address):
    async with made() as (links, opened):
        assert not await links.open(address)
        assert opened == []


@ALL
async def test_a_device_on_which_nothing_takes_it_is_a_no(made):
    async with made(takes=False) as (links, opened):
        assert not await links.open("mailto:help@example.az")
        assert opened == []


async def test_a_portal_in_this_process_is_reached_by_its_door_alone():
    async with by_a_door() as (links, opened):
        await links.open(f"{PORTAL}/check/1")
        await links.open(f"{PORTAL}.evil.example/check/1")

        assert opened == [f"{DOOR}/check/1", f"{PORTAL}.evil.example/check/1"]


async def test_a_door_that_does_not_open_is_a_no():
    async def shut():
        raise OSError

    links = FakeLinks()

    assert not await LinksInside(links, PORTAL, shut).open(PORTAL)
    assert links.opened == []
