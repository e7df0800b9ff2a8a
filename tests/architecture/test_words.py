"""What a citizen reads is complete in three languages, and every sentence has its place."""

import pytest

from tests.architecture.sources import Module, modules
from tests.architecture.words import LANGUAGES, assembled_keys, faults_of, keys_in, sentences


@pytest.mark.requirement("A11Y-15")
def test_every_sentence_is_complete_in_three_languages():
    faults = [f"{key} {fault}" for key, said in sentences().items() for fault in faults_of(said)]

    assert "\n".join(faults) == ""


def test_every_sentence_is_spoken_somewhere():
    spoken = {key for module in modules("client") for key in keys_in(module)}

    assert "\n".join(sorted(set(sentences()) - spoken)) == ""


def test_every_key_in_the_code_is_a_sentence():
    unknown = [
        f"{module.path}: {key}"
        for module in modules("client")
        for key in keys_in(module)
        if key not in sentences()
    ]

    assert "\n".join(unknown) == ""


def test_no_key_is_put_together_from_pieces():
    assert [place for module in modules("client") for place in assembled_keys(module)] == []


def test_there_are_words_to_check():
    assert len(sentences()) > 100


def a_sentence(**said):
    return dict.fromkeys(LANGUAGES, "{name}") | said


@pytest.mark.parametrize(
    "broken",
    [
        {"az": "Salam", "en": "Hello"},
        a_sentence(ru=" "),
        a_sentence(en="{nmae}"),
        a_sentence(ru={"one": "{name}", "other": "{name}"}),
        a_sentence(az={"one": "{name}", "other": "{name}"}),
    ],
    ids=["missing language", "empty", "other value", "wrong plural forms", "counted once"],
)
def test_an_incomplete_sentence_is_found(broken):
    assert list(faults_of(broken)) != []


def test_a_complete_sentence_passes():
    two, three = {"one": "{name}", "other": "{name} {count}"}, ("one", "few", "many")

    assert list(faults_of(a_sentence())) == []
    assert list(faults_of({"az": two, "en": two, "ru": dict.fromkeys(three, "{name}")})) == []


def test_an_assembled_key_is_found():
    assert list(assembled_keys(Module("x.py", "edges.say(f'home.{kind}')"))) == ["x.py:1"]
