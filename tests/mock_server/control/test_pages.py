"""The control room in a browser: every section draws, escapes, and brings its tester back."""

import re

import pytest

from mock_server.control.acts import ACTS
from mock_server.control.rooms import DRAWN
from mock_server.pages.control import login, machines
from mock_server.pages.html import tag
from mock_server.pages.words import all_words
from mock_server.rules import approval
from mock_server.rules.devices import Device
from mock_server.rules.knobs import TAMPERINGS
from mock_server.rules.machines import MACHINES

LANGUAGES = ("az", "en", "ru")
TEXT = {"az": "Kodunuz", "en": "Your code", "ru": "Ваш код"}


@pytest.mark.requirement("SRV-09", "SRV-24")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", sorted(DRAWN))
async def test_every_page_draws_in_every_language_with_safe_headers(tester, place, language):
    await tester.enter()
    answer = await tester.browser.get(f"/__mock/{place}?lang={language}")

    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert "<script" not in answer.text
    assert " style=" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "DENY"


async def test_the_language_stays_chosen(tester):
    await tester.enter()
    await tester.browser.get("/__mock/people?lang=ru")
    answer = await tester.browser.get("/__mock/faults")

    assert '<html lang="ru">' in answer.text


async def test_every_button_names_an_act_that_exists(tester):
    await tester.enter()
    await tester.press("fault.add", effect="reset")
    await tester.press("snapshot.take", name="one")
    pressed = set()
    for place in DRAWN:
        text = (await tester.browser.get(f"/__mock/{place}")).text
        pressed |= set(re.findall(r'action="/__mock/do/([\w.]+)"', text))

    assert pressed <= set(ACTS)
    assert {"clock.set", "fault.drop", "register.turn", "snapshot.load", "thing.move"} <= pressed


async def test_a_pressed_button_happens_and_says_so_where_it_was_pressed(tester):
    await tester.enter()
    answer = await tester.press(
        "register.turn", register="population", state="down", back="/__mock/registers"
    )
    page = await tester.browser.get(answer.headers["location"] + "&lang=en")

    assert tester.desk.world.store.get("registers", "", "population")["state"] == "down"
    assert 'role="status">Done.' in page.text


async def test_what_could_not_be_done_is_said_in_words(tester):
    await tester.enter()
    answer = await tester.press("clock.set", moment="soon", back="/__mock/world")
    page = await tester.browser.get(answer.headers["location"] + "&lang=en")

    assert "That did not work: a field is not filled in correctly" in page.text


async def test_an_empty_field_of_a_form_is_not_sent(tester):
    await tester.enter()
    await tester.press(
        "fault.add", effect="status", status="503", fin="", last_call="", probability="0.5"
    )
    (fault,) = tester.desk.world.store.records("faults", "")

    assert (fault["status"], fault["fin"], fault["last_call"]) == (503, None, None)
    assert fault["probability"] == 0.5


@pytest.mark.parametrize("probability", ["nan", "inf", "2", "a"])
async def test_a_figure_that_is_none_is_refused(tester, probability):
    await tester.enter()
    answer = await tester.press("fault.add", effect="reset", probability=probability)

    assert "refused=validation_failed" in answer.headers["location"]


@pytest.mark.requirement("AUTH-12")
async def test_the_phone_shows_codes_and_lets_its_owner_decide(tester):
    store = tester.desk.world.store
    fin = store.records("accounts", "")[0]["fin"]
    approval.start(tester.desk.world, fin, Device("<b>Laptop</b>", "linux", "1"), "key")
    (asked,) = store.records("approvals", fin)
    message = {"id": "m", "channel": "code", "text": TEXT, "code": "483920"}
    sent_at = tester.desk.world.clock.now().isoformat()
    store.put("outbox", fin, "m", {**message, "at": sent_at, "expires_at": sent_at})
    await tester.enter()
    page = (await tester.browser.get(f"/__mock/phone?fin={fin}&lang=en")).text

    assert "483920" in page
    assert "The code has expired" in page
    assert all(f'value="{code}"' in page for code in asked["choices"])
    assert "&lt;b&gt;Laptop" in page
    assert 'http-equiv="refresh"' in page


@pytest.mark.requirement("AUTH-12")
@pytest.mark.parametrize(("right", "state"), [(True, "approved"), (False, "wrong_code")])
async def test_a_chosen_code_decides(tester, right, state):
    store = tester.desk.world.store
    fin = store.records("accounts", "")[0]["fin"]
    approval.start(tester.desk.world, fin, Device("Laptop", "linux", "1"), "key")
    (asked,) = store.records("approvals", fin)
    code = next(one for one in asked["choices"] if (one == asked["code"]) is right)
    await tester.enter()
    back = f"/__mock/phone?fin={fin}"
    answer = await tester.press("approval.approve", approval=asked["id"], code=code, back=back)

    assert answer.headers["location"].startswith(back)
    assert store.records("approvals", fin)[0]["state"] == state


async def test_the_phone_can_be_held_still(tester):
    fin = tester.desk.world.store.records("accounts", "")[0]["fin"]
    await tester.enter()
    page = (await tester.browser.get(f"/__mock/phone?fin={fin}&still=1")).text

    assert 'http-equiv="refresh"' not in page


@pytest.mark.requirement("SRV-09")
@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", '"><img src=x>', "' onload='x"])
async def test_what_a_stranger_sends_is_shown_as_text(tester, attack):
    await tester.browser.get("/info", headers={"User-Agent": attack.encode().decode("latin-1")})
    await tester.enter()
    pages = [await tester.browser.get(f"/__mock/{place}", params={"path": attack, "fin": attack})
             for place in ("journal", "machines", "outbox", "phone")]  # fmt: skip

    assert all(attack not in page.text for page in pages)


def test_markup_is_escaped_by_construction():
    drawn = tag("p", "<b>", tag("i", 'a"b'), None, ["&", 5], title='"><x', hidden=True, lang=None)

    assert drawn == ('<p title="&quot;&gt;&lt;x" hidden>&lt;b&gt;<i>a&quot;b</i>&amp;5</p>')


def test_every_sentence_is_said_in_every_language():
    for key, sentence in all_words().items():
        places = {
            language: set(re.findall(r"{(\w+)}", sentence[language])) for language in LANGUAGES
        }

        assert all(sentence[language].strip() for language in LANGUAGES), key
        assert places["az"] == places["en"] == places["ru"], key


def test_every_state_and_move_has_a_word():
    assert set(machines.KINDS) == set(MACHINES)
    assert set(login.TAMPERINGS) == {"none", *TAMPERINGS}
    assert {state for one in MACHINES.values() for state in one.states} == set(machines.STATES)
    assert {move.name for one in MACHINES.values() for move in one.moves} == set(machines.MOVES)
