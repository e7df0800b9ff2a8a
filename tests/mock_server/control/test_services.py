"""A tester closes a service and changes its form in the control room."""

import pytest

from mock_server.world.services import COLLECTION

PAGE = "/__mock/services?lang=en"


def stands(tester):
    return tester.desk.world.store.get(COLLECTION, "", "tax-debt")


async def page_of(tester):
    return (await tester.browser.get(PAGE)).text


@pytest.mark.requirement("R-1.7")
async def test_a_service_is_closed_for_hours_and_opened_where_it_stands(tester):
    await tester.enter()
    before = await page_of(tester)
    await tester.press("service.turn", service="tax-debt", closed="true", hours="2")
    closed, until = await page_of(tester), stands(tester)["outage_until"]
    await tester.press("service.turn", service="tax-debt", closed="false")

    assert "Closed until" not in before
    assert "Closed until 02.03.2026 11:00" in closed
    assert until.startswith("2026-03-02T11:00")
    assert stands(tester)["outage"] is None
    assert await page_of(tester) == before


async def test_without_hours_it_is_closed_until_it_is_opened(tester):
    await tester.enter()
    await tester.press("service.turn", service="tax-debt", closed="true", hours="")

    assert ">Closed</span>" in await page_of(tester)
    assert stands(tester)["outage_until"] is None


@pytest.mark.requirement("R-1.7")
async def test_its_form_gets_a_new_version_that_the_page_shows(tester):
    await tester.enter()
    version = stands(tester)["form"]["version"]
    await tester.press("service.change_form", service="tax-debt")

    assert stands(tester)["form"]["version"] == version + 1
    assert f"Version of the form: {version + 1}" in await page_of(tester)


async def test_an_hour_that_cannot_be_is_refused_and_closes_nothing(tester):
    await tester.enter()
    answer = await tester.press(
        "service.turn", service="tax-debt", closed="true", hours="0", back="/__mock/services"
    )

    assert "refused=validation_failed" in answer.headers["location"]
    assert stands(tester)["outage"] is None
