"""Languages by their own names, choosing one, and reading a text in two at once."""

from collections.abc import Callable
from typing import Final

from client.design import Control, Option, choice
from client.domain.languages import Language, Text
from client.i18n.formats import Speech

_NAMES: Final = {
    Language.AZ: "languages.az",
    Language.EN: "languages.en",
    Language.RU: "languages.ru",
}


def name_of(language: Language, speech: Speech) -> str:
    return speech.say(_NAMES[language])


def language_choice(speech: Speech, on_choose: Callable[[Language], object]) -> Control:
    return choice(
        [Option(language, name_of(language, speech)) for language in Language],
        speech.language,
        on_choose,
        label=speech.say("languages.title"),
        ident="language-choice",
    )


def in_two(text: Text) -> str:
    """As documents print it: Azerbaijani, then English."""
    return text.az if text.az == text.en else f"{text.az} / {text.en}"
