"""The checker's page: the same answers as an app gets, for anybody with a browser."""

import httpx
import pytest

from mock_server.pages.words import Say
from mock_server.rules import checks
from tests.mock_server.showing.holding import shown_by, the_first_of

LANGUAGES = ("az", "en", "ru")


@pytest.fixture
async def shown(portal):
    return await shown_by(await portal.signed_in(), the_first_of(portal))


@pytest.fixture
def visitor(portal):
    return portal.http()


def path_of(shown):
    return httpx.URL(shown["address"]).raw_path.decode()


def says(answer, key, language="en"):
    return Say(language)(key).replace("'", "&#x27;") in answer.text


@pytest.mark.requirement("R-1.4", "R-1.6")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_address_in_the_qr_opens_the_answer(visitor, shown, portal, language):
    answer = await visitor.get(f"{path_of(shown)}?lang={language}")

    assert says(answer, "check.valid", language)
    assert the_first_of(portal)["number"] in answer.text
    assert the_first_of(portal)["holder"] not in answer.text
    assert f'lang="{language}"' in answer.text


@pytest.mark.requirement("R-1.6")
async def test_the_holder_sees_that_a_page_was_used(visitor, shown, portal):
    await visitor.get(path_of(shown))

    kept = portal.world.store.records("presentations", portal.account()["fin"])
    assert kept[-1]["shown"]["by"] == "page"


@pytest.mark.requirement("R-1.4")
@pytest.mark.parametrize("typed", ["number", "grouped", "address"])
async def test_what_is_typed_or_pasted_leads_to_the_answer(visitor, shown, typed):
    number = shown["number"]
    ways = {"number": number, "grouped": f"{number[:4]} {number[4:]}".lower()}
    code = ways.get(typed, shown["address"])

    sent = await visitor.post("/check", data={"code": code, "lang": "en"})
    answer = await visitor.get(sent.headers["location"])

    assert sent.status_code == 303
    assert says(answer, "check.valid")


@pytest.mark.parametrize(
    ("seconds", "changed", "key"),
    [
        (180, {}, "check.lapsed"),
        (0, {"state": "revoked"}, "check.revoked"),
        (0, {"state": "withdrawn"}, "check.withdrawn"),
        (0, {"state": "checking"}, "check.unconfirmed"),
        (0, {"expires_on": "2020-01-01"}, "check.expired"),
    ],
)
async def test_each_refusal_says_its_own_reason(visitor, shown, portal, seconds, changed, key):
    held = the_first_of(portal)
    fin = portal.account()["fin"]
    portal.world.store.put("documents", fin, held["id"], {**held, **changed})
    portal.later(seconds=seconds)

    answer = await visitor.get(f"{path_of(shown)}?lang=en")

    assert says(answer, key)


@pytest.mark.parametrize("code", ["22222223", "ACDE2345", "nothing-at-all", "%3Cscript%3E"])
async def test_a_code_that_is_none_is_forged_and_becomes_no_markup(visitor, code):
    answer = await visitor.get(f"/check/{code}?lang=en")

    assert says(answer, "check.forged")
    assert "<script" not in answer.text


@pytest.mark.parametrize("typed", ["", "ABC", "A" * 300, "http://evil.example/", "<b>"])
async def test_what_cannot_be_a_number_stays_in_the_field_with_a_reason(visitor, typed):
    answer = await visitor.post("/check", data={"code": typed, "lang": "en"})

    assert answer.status_code == 422
    assert says(answer, "check.number.wrong")
    assert 'aria-invalid="true"' in answer.text
    assert "<b>" not in answer.text


async def test_a_form_that_nobody_can_read_is_answered_kindly(visitor):
    answer = await visitor.post("/check", content=b"\xff%zz")

    assert answer.status_code == 422


async def test_who_tries_numbers_out_is_told_to_wait(visitor):
    for _ in range(checks.MISSES_FREE):
        await visitor.get("/check/22222223")

    answer = await visitor.get("/check/22222223?lang=en")

    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == str(int(checks.WINDOW))
    assert says(answer, "check.busy")


@pytest.mark.requirement("SRV-09")
async def test_the_page_runs_no_script_and_is_kept_nowhere(visitor):
    answer = await visitor.get("/check")

    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert "<script" not in answer.text


async def test_the_page_speaks_the_browsers_language(visitor):
    answer = await visitor.get("/check", headers={"Accept-Language": "ru"})

    assert says(answer, "check.title", "ru")
