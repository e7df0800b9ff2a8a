"""A tester answers a letter in words of their own, in the control room."""

import pytest

from mock_server.rules import letters
from mock_server.world.accounts import by_key

ASKED = {"institution": "din", "title": "Yol nişanı", "text": "Nişan yoxdur", "files": []}


@pytest.mark.requirement("R-1.6")
async def test_words_typed_beside_a_letter_in_review_are_its_answer(tester):
    world = tester.desk.world
    fin = by_key(world, "complete")["fin"]
    ident = letters.send(world, fin, ASKED)
    await tester.enter()
    page = "/__mock/machines?kind=letter"
    before = (await tester.browser.get(page)).text
    for move in ("receive", "review"):
        letters.institution_moves(world, ident, move)
    offered = (await tester.browser.get(page)).text
    await tester.press("letter.answer", letter=ident, text="Sabah qoyulacaq")

    record = world.store.get(letters.COLLECTION, fin, ident)
    assert ("do/letter.answer" in before, "do/letter.answer" in offered) == (False, True)
    assert (record["state"], record["thread"][-1]["text"]) == ("answered", "Sabah qoyulacaq")
