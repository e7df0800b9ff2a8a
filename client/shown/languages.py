"""Choosing the language, each under its own name."""

from collections.abc import Callable
from typing import Final

from client.design import Control, Option, choice
from client.domain.languages import Language
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
