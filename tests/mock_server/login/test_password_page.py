"""The page that asks for FIN and password: what it says, and when it closes for a while."""

import re
import statistics
import time

import pytest

from tests.doubles.oauth import told_in
from tests.mock_server.login.reading import EN, give_password, shows


@pytest.mark.requirement("AUTH-17")
async def test_a_wrong_password_reads_the_same_for_everybody(portal):
    personas = [portal.account(key)["fin"] for key in ("complete", "locked", "deceased")]

    seen = {await told_after_wrong_password(portal, fin) for fin in ("0TZZZZZ", *personas)}

    assert len(seen) == 1
    assert EN("sign_in.wrong_password") in seen.pop()[1]


@pytest.mark.requirement("AUTH-17")
async def test_the_time_of_an_answer_names_no_fin(portal):
    known, unknown = portal.account()["fin"], "0TZZZZZ"
    took: dict[str, list[float]] = {known: [], unknown: []}
    pages = portal.pages()
    await pages.open(portal.client().question())
    form = {"key": pages.key, "act": "password", "password": "not-the-password"}
    for _ in range(40):
        for fin, times in took.items():
            began = time.perf_counter()
            await pages.http.post(pages.place, data={**form, "fin": fin})
            times.append(time.perf_counter() - began)
            for kept in portal.world.store.idents("lockouts", ""):
                portal.world.store.remove("lockouts", "", kept)

    medians = [statistics.median(times) for times in took.values()]
    assert abs(medians[0] - medians[1]) < 0.020


@pytest.mark.parametrize(
    ("fin", "password", "words"),
    [
        ("", "x", "sign_in.fin_form"),
        ("0TIIIII", "x", "sign_in.fin_form"),
        ("0T12345678", "x", "sign_in.fin_form"),
        ("0TAAAAA", "", "sign_in.password_missing"),
    ],
)
async def test_what_is_missing_is_said_at_its_field(pages, fin, password, words):
    answer = await pages.send("password", fin=fin, password=password)

    field = "password" if "password" in words else "fin"
    assert shows(answer, words)
    assert f'<a href="#{field}">' in answer.text
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)


async def test_a_fin_is_understood_with_blanks_and_small_letters(portal, pages):
    account = portal.account()
    typed = f" {account['fin'][:3].lower()} {account['fin'][3:].lower()} "

    answer = await pages.send("password", fin=typed, password=account["password"])

    assert shows(answer, "sign_in.code.title")


@pytest.mark.requirement("AUTH-16")
async def test_the_fifth_wrong_password_closes_the_door_for_a_while(portal, pages):
    account = portal.account()
    for _ in range(5):
        answer = await pages.send("password", fin=account["fin"], password="wrong")  # noqa: S106 - wrong on purpose

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "30"
    assert shows(answer, "sign_in.wait.title")
    assert shows(answer, "sign_in.wait.text", time="09:00:30")
    assert '<meta http-equiv="refresh" content="31">' in answer.text


@pytest.mark.requirement("AUTH-16")
async def test_behind_the_closed_door_even_the_right_password_waits(portal, pages):
    account = portal.account()
    form = {"key": pages.key, "act": "password", "fin": account["fin"]}
    for password in (*(["wrong"] * 5), account["password"]):
        await pages.http.post(pages.place, data={**form, "password": password})
    place = pages.place

    locked = await pages.http.get(place)
    portal.later(seconds=30)
    await pages.http.post(place, data={**form, "password": account["password"]})
    opened = await pages.http.get(place)

    assert locked.status_code == 429
    assert shows(opened, "sign_in.code.title")


@pytest.mark.requirement("AUTH-16")
async def test_whoever_goes_back_to_the_app_while_waiting_takes_the_wait_along(portal, pages):
    for _ in range(5):
        await pages.send("password", fin=portal.account()["fin"], password="wrong")  # noqa: S106 - wrong on purpose

    told = told_in(await pages.send("leave"))

    assert (told["error"], told["error_description"]) == ("access_denied", "locked")
    assert told["retry_after"] == "30"


@pytest.mark.requirement("AUTH-16")
async def test_the_phone_stays_an_open_way_in_while_the_password_is_locked(portal, pages):
    fin = portal.account()["fin"]
    for _ in range(5):
        await pages.send("password", fin=fin, password="wrong")  # noqa: S106 - wrong on purpose

    answer = await portal.client().ask_phone(fin)

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("persona", "words", "told"),
    [
        ("locked", "sign_in.ended.locked", "locked"),
        ("deceased", "sign_in.ended.refused", "refused"),
    ],
)
@pytest.mark.requirement("AUTH-17")
async def test_a_closed_account_is_named_only_to_who_knows_its_password(
    portal, pages, persona, words, told
):
    answer = await give_password(pages, portal.account(persona))

    assert shows(answer, words)
    assert told_in(await pages.send("leave"))["error_description"] == told


async def told_after_wrong_password(portal, fin) -> tuple[int, str]:
    """Status and page, without what differs between any two attempts."""
    pages = portal.pages()
    await pages.open(portal.client().question())
    answer = await pages.send("password", fin=fin, password="wrong")  # noqa: S106 - wrong on purpose
    text = answer.text
    for mine in (fin, pages.place, pages.key):
        text = text.replace(mine, "…")
    return answer.status_code, text
