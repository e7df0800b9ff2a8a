"""The settings screen: what it shows to whom."""

import pytest

from client.domain.choices import Brightness, Choices, TextSize
from client.domain.languages import Language
from client.domain.session import Guest, Keeping
from client.features.settings_page.view import Ways, settings_view
from client.i18n.formats import Speech
from client.shown.leaving import Leaving
from tests.builders import BAKU, NOON, a_session
from tests.outline import outline


def nothing(*_: object) -> None:
    pass


def shown(session, choices: Choices | None = None, language: Language = Language.EN) -> str:
    return outline(
        settings_view(
            choices or Choices(language),
            session,
            Speech(language, NOON, BAKU),
            on_choose=nothing,
            ways=Ways(Leaving(nothing, nothing), nothing, nothing, nothing, nothing),
        )
    )


@pytest.mark.requirement("STO-02")
@pytest.mark.parametrize(
    ("keeping", "words"),
    [
        (Keeping.KEYRING, "In this device's keyring"),
        (Keeping.MEMORY_PREVIEW, "In this browser tab only"),
        (Keeping.MEMORY_NO_KEYRING, "In memory only, while the app is open"),
    ],
)
def test_where_the_sign_in_is_kept_is_said_in_plain_words(keeping, words):
    assert words in shown(a_session(keeping=keeping))


@pytest.mark.parametrize("keeping", Keeping)
@pytest.mark.parametrize("language", Language)
def test_every_way_of_keeping_has_its_words_in_every_language(keeping, language):
    assert len(shown(a_session(keeping=keeping), language=language).splitlines()) > 10


def test_a_guest_has_nothing_to_sign_out_of():
    seen = shown(Guest())

    assert "Sign out" not in seen
    assert "Where your sign-in is kept" not in seen
    assert "Text size" in seen


def test_each_choice_is_offered():
    seen = shown(Guest(), Choices(Language.EN, Brightness.DARK, text_size=TextSize.LARGEST))

    for word in ("As the system", "Light", "Dark", "Normal", "Large", "Largest", "English"):
        assert f"[{word}]" in seen
