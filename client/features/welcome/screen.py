"""The welcome, wired."""

from dataclasses import replace

from client.design import Control
from client.domain.languages import Language
from client.edges import use_edges, use_speech
from client.features.welcome.view import Acts, welcome_view
from client.hooks import component
from client.shown.people import TestPeople
from client.state import use_app_state


@component
def WelcomeScreen() -> Control:
    state, edges, speech = use_app_state(), use_edges(), use_speech()

    def speak(language: Language) -> None:
        state.choices = replace(state.choices, language=language)

    return welcome_view(
        state.session,
        state.portal,
        speech,
        Acts(on_go=edges.go, on_language=speak),
        test_people=TestPeople(),
    )
