"""Ways through the sign-in pages besides the straight one: back, away, elsewhere, anew."""

import pytest

from mock_server.pages.words import Say
from tests.doubles.oauth import ADDRESS, told_in
from tests.mock_server.login.reading import another_than, give_password, shows


async def test_somebody_who_was_taken_for_another_can_say_so(portal, pages):
    await give_password(pages, portal.account())

    answer = await pages.send("not_me")

    assert shows(answer, "sign_in.ended.wrong_person")
    assert told_in(await pages.send("leave"))["error_description"] == "wrong_person"


async def test_cancelling_leads_back_to_the_app_at_once(pages):
    told = told_in(await pages.send("cancel"))

    assert (told["error"], told["error_description"]) == ("access_denied", "cancelled")


async def test_an_attempt_ends_after_five_minutes(portal, pages):
    key, place = pages.key, pages.place
    portal.later(seconds=300)

    shown = await pages.look()
    account = portal.account()
    form = {"key": key, "act": "password", "fin": account["fin"]}
    await pages.http.post(place, data={**form, "password": account["password"]})

    assert shows(shown, "sign_in.ended.expired")
    assert portal.tries() == []
    assert told_in(await pages.send("leave"))["error_description"] == "expired"


async def test_the_language_changes_and_the_place_stays(portal, pages):
    await give_password(pages, portal.account())

    russian = await pages.look("?lang=ru")
    still_russian = await pages.look()

    assert '<html lang="ru">' in russian.text
    assert Say("ru")("sign_in.code.title") in still_russian.text


@pytest.mark.parametrize("language", ["az", "en", "ru"])
async def test_the_first_page_speaks_the_language_the_app_asked_for(portal, language):
    answer = await portal.pages().open(portal.client().question(ui_locales=f"{language}-XX"))

    assert f'<html lang="{language}">' in answer.text
    assert Say(language)("sign_in.title") in answer.text


async def test_two_windows_sign_in_beside_each_other(portal):
    http, account = portal.http(), portal.account()
    windows = [type(portal.pages())(http) for _ in range(2)]
    for window in windows:
        await window.open(portal.client().question())

    codes = []
    for window in windows:
        await window.send("password", fin=account["fin"], password=account["password"])
        codes.append(told_in(await window.send("code", code=portal.sent_code()))["code"])

    assert codes[0] != codes[1]


@pytest.mark.requirement("AUTH-24", "R-2.1.3")
async def test_each_failed_try_leaves_one_row_for_the_citizen(portal, pages):
    await pages.send("password", fin=portal.account()["fin"], password="wrong")  # noqa: S106 - wrong on purpose
    await give_password(pages, portal.account())
    await pages.send("code", code=another_than(portal.sent_code()))

    assert portal.tries() == [
        ("password", "wrong_password"),
        ("password", "ok"),
        ("code", "wrong_code"),
    ]


async def test_a_page_that_is_done_does_not_begin_again(portal, pages):
    await give_password(pages, portal.account())
    place = pages.place
    await pages.send("code", code=portal.sent_code())

    answer = await pages.http.get(place, headers={"Origin": ADDRESS})

    assert shows(answer, "sign_in.done")
