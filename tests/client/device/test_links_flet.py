"""Opening addresses through Flet, on a headless session."""

import pytest

from client.device.adapters.links_flet import FletLinks
from tests.stage import Stage, an_empty_stage

LAUNCH = "UrlLauncher.launch_url"


async def opened(stage: Stage, address: str) -> bool:
    links = FletLinks()
    stage.page.update()
    return await links.open(address)


@pytest.mark.requirement("AUTH-01")
async def test_an_address_opens_outside_the_app() -> None:
    async with an_empty_stage() as stage:
        stage.client.native[LAUNCH] = lambda _: None
        done = await opened(stage, "https://example.az/help")
        (asked,) = [given for method, given in stage.client.asked if method == LAUNCH]

        assert done
        assert asked["url"] == "https://example.az/help"
        assert asked["mode"] == "externalApplication"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "intent://x", "//x", "http://[", ""]
)
async def test_only_web_mail_and_telephone_go_out(address: str) -> None:
    async with an_empty_stage() as stage:
        stage.client.native[LAUNCH] = lambda _: None
        done = await opened(stage, address)

        assert not done
        assert stage.client.asked == []


async def test_a_device_that_cannot_open_it_is_a_no() -> None:
    async with an_empty_stage() as stage:
        assert not await opened(stage, "mailto:help@example.az")
