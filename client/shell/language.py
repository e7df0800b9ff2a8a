"""The language, at hand on every screen; switching it keeps the place."""

from dataclasses import replace
from typing import Final

from client.design import Control, Option
from client.design.top import switcher
from client.domain.languages import Language
from client.state import AppState

_NAMES: Final = {Language.AZ: "shell.az", Language.EN: "shell.en", Language.RU: "shell.ru"}


def language_switch(state: AppState) -> Control:
    say = state.say

    def speak(language: Language) -> None:
        state.choices = replace(state.choices, language=language)

    return switcher(
        [Option(language, say(name)) for language, name in _NAMES.items()],
        state.language,
        speak,
        label=say("shell.language"),
        ident="language",
    )
