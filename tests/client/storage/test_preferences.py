"""Choices in clear: kept whole, read with forgiveness."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.choices import Brightness, Choices, TextSize
from client.domain.languages import Language
from client.storage.preferences import FilePreferences, MemoryPreferences

CHOICES = st.builds(
    Choices,
    language=st.sampled_from(Language),
    brightness=st.sampled_from(Brightness),
    high_contrast=st.booleans(),
    text_size=st.sampled_from(TextSize),
    dismissed_banners=st.frozensets(st.text(max_size=10), max_size=4),
    notices_show_content=st.booleans(),
    has_app_lock=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = [
    "language",
    "brightness",
    "high_contrast",
    "text_size",
    "dismissed_banners",
    "notices_show_content",
    "has_app_lock",
]


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("preferences") / "mygov" / "preferences.json"


@given(CHOICES)
def test_choices_come_back_as_they_were(file, choices):
    FilePreferences(file, Choices()).write(choices)

    assert FilePreferences(file, Choices()).read() == choices


@pytest.mark.requirement("STO-07")
@given(CHOICES)
def test_only_these_names_are_written_in_clear(file, choices):
    FilePreferences(file, Choices()).write(choices)

    assert sorted(json.loads(file.read_text())) == sorted(NAMES)


@given(st.dictionaries(st.sampled_from(NAMES), JSON) | JSON)
def test_whatever_the_file_holds_there_are_choices(file, content):
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(content))

    assert isinstance(FilePreferences(file, Choices()).read(), Choices)


def test_one_damaged_choice_costs_no_other(file):
    FilePreferences(file, Choices()).write(Choices(language=Language.RU, high_contrast=True))
    content = json.loads(file.read_text()) | {"high_contrast": "very"}
    file.write_text(json.dumps(content))

    assert FilePreferences(file, Choices()).read() == Choices(language=Language.RU)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xff", b"[" * 100_000])
def test_a_damaged_file_means_the_defaults(file, content):
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    otherwise = Choices(language=Language.EN)

    assert FilePreferences(file, otherwise).read() == otherwise


@pytest.mark.requirement("REL-16", "REL-17")
def test_a_place_that_takes_nothing_is_no_reason_to_stop(tmp_path):
    (tmp_path / "in-the-way").write_text("a file where a folder should be")
    preferences = FilePreferences(tmp_path / "in-the-way" / "preferences.json", Choices())

    preferences.write(Choices(language=Language.RU))

    assert preferences.read() == Choices()


@pytest.mark.requirement("REL-17")
def test_nothing_but_the_file_itself_is_left_behind(tmp_path):
    preferences = FilePreferences(tmp_path / "preferences.json", Choices())
    for language in Language:
        preferences.write(Choices(language=language))

    assert [file.name for file in tmp_path.iterdir()] == ["preferences.json"]


@pytest.mark.requirement("STO-21")
def test_two_tabs_choose_for_themselves():
    one, other = MemoryPreferences(Choices()), MemoryPreferences(Choices())

    one.write(Choices(language=Language.RU))

    assert other.read() == Choices()
