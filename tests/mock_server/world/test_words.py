"""What the world says, it says in three languages, and it says nothing in vain."""

import re
from pathlib import Path

import pytest

import mock_server.world
from mock_server.world.alphabet import lowered, sorting
from mock_server.world.data import all_words, table

SOURCES = "".join(
    file.read_text("utf-8") for file in Path(mock_server.world.__file__).parent.rglob("*.py")
)


@pytest.mark.parametrize("key", sorted(all_words()))
def test_every_word_has_three_languages_and_a_use(key):
    said = all_words()[key]

    assert set(said) == {"az", "en", "ru"}
    assert all(said.values())
    assert re.search(rf'"({re.escape(key)}|{re.escape(key.removeprefix("item."))})"', SOURCES)


def test_every_register_belongs_to_an_institution_that_exists():
    institutions = {one["id"] for one in table("institutions")}

    assert {one["owner"] for one in table("registers")} <= institutions


@pytest.mark.parametrize(
    ("words", "low"), [("İSMAYIL", "ismayıl"), ("IŞIQ", "ışıq"), ("ƏLİ", "əli")]
)
def test_letters_fold_as_in_azerbaijani(words, low):
    assert lowered(words) == low


def test_names_stand_in_the_order_of_the_alphabet():
    assert sorted(["Zaur", "Əli", "Çinarə", "Cavid", "İlkin", "Xəzər"], key=sorting) == [
        "Cavid",
        "Çinarə",
        "Əli",
        "Xəzər",
        "İlkin",
        "Zaur",
    ]
