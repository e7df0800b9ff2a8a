"""Contacts open outside, or say that they did not."""

from client.domain.languages import Language
from client.features.about import AboutScreen
from client.places.account import Licences
from tests.builders import a_state
from tests.doubles.device import FakeLinks, Steps
from tests.doubles.edges import fake_edges
from tests.stage import on_stage


def about(links: FakeLinks):
    return on_stage(
        AboutScreen, edges=fake_edges(links=links), state=a_state(language=Language.EN)
    )


async def test_a_contact_opens_where_it_belongs():
    links = FakeLinks()

    async with about(links) as stage:
        for name in ("108", "info@example.az", "https://example.az"):
            await stage.press(name)

    assert links.opened == ["tel:108", "mailto:info@example.az", "https://example.az"]


async def test_a_contact_nothing_can_open_is_said_with_its_address():
    links = FakeLinks()
    links.nothing_opens_them = True

    async with about(links) as stage:
        await stage.press("108")

        assert stage.says("This device could not open it: tel:108")


async def test_the_open_source_parts_have_a_page_of_their_own():
    steps = Steps()

    async with on_stage(AboutScreen, edges=fake_edges(go=steps)) as stage:
        await stage.press("parts")

    assert steps.places == [Licences()]
