"""Policy and terms, in the reader's language."""

import pytest

from tests.mock_server.areas.portal import Portal, a_world, keeps_the_contract


@pytest.mark.parametrize("kind", ["privacy", "terms"])
@pytest.mark.parametrize("language", ["az", "en", "ru"])
@pytest.mark.requirement("R-1.8")
async def test_each_text_is_there_in_each_language(kind, language):
    answer = await Portal(a_world()).get(f"/legal/{kind}?lang={language}")

    keeps_the_contract("/legal/{kind}", answer)
    assert (answer.json()["kind"], answer.json()["language"]) == (kind, language)


@pytest.mark.parametrize("kind", ["privacy", "terms"])
async def test_translations_have_the_same_clauses(kind):
    portal = Portal(a_world())

    numbers = [
        [clause["number"] for clause in text["clauses"]]
        for text in [
            (await portal.get(f"/legal/{kind}?lang={language}")).json()
            for language in ("az", "en", "ru")
        ]
    ]

    assert numbers[0] == numbers[1] == numbers[2]


@pytest.mark.requirement("R-2.1.2")
async def test_clauses_carry_the_policys_own_numbers():
    text = (await Portal(a_world()).get("/legal/privacy?lang=en")).json()

    cookies = next(clause for clause in text["clauses"] if clause["number"] == "2.1.2")
    assert cookies["heading"] == "Cookies"
    assert cookies["text"].startswith("Cookies are small data files")


async def test_without_a_wish_the_headers_language_is_spoken():
    answer = await Portal(a_world()).get("/legal/terms", accept_language="ru-RU,ru;q=0.9")

    assert answer.json()["language"] == "ru"


@pytest.mark.requirement("R-1.8")
async def test_a_missing_translation_falls_back_and_says_so():
    world = a_world()
    world.store.remove("legal", "terms@1", "ru")

    answer = await Portal(world).get("/legal/terms?lang=ru")

    assert answer.json()["language"] == "az"
