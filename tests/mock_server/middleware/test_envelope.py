"""Whatever happens inside, an answer carries its id, the mock's mark and safe headers."""

import logging

import pytest


@pytest.mark.requirement("SRV-18")
@pytest.mark.parametrize("path", ["/info", "/nowhere", "/broken", "/legal/recipe"])
async def test_every_answer_says_that_this_is_a_mock(portal, path):
    answer = await portal.client.get(path)

    assert answer.headers["x-mock"] == "true"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.requirement("SRV-15", "R-2.1.3")
async def test_every_answer_has_an_id_of_its_own(portal):
    answers = [await portal.client.get("/info") for _ in range(3)]

    assert len({answer.headers["x-request-id"] for answer in answers}) == 3


@pytest.mark.requirement("SRV-15")
async def test_an_error_nobody_foresaw_tells_nothing_but_its_id(portal, caplog):
    with caplog.at_level(logging.CRITICAL, logger="mock_server"):
        answer = await portal.client.get("/broken")

    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "internal"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert "canary" not in answer.text


async def test_the_date_is_the_worlds_and_not_the_machines(portal):
    answer = await portal.client.get("/info")

    assert answer.headers["date"] == "Mon, 02 Mar 2026 05:00:00 GMT"


@pytest.mark.requirement("SRV-19")
async def test_an_unknown_address_is_a_problem_in_the_citizens_language(portal):
    answer = await portal.client.get("/nowhere", headers={"Accept-Language": "ru"})

    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"
    assert answer.json()["title"] == "Ничего не найдено."
