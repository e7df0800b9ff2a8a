"""The welcome, wired."""

from dataclasses import replace

from client.design import Control
from client.domain.languages import Language
from client.domain.session import Guest
from client.edges import use_edges, use_speech
from client.features.welcome.view import Acts, welcome_view
from client.hooks import component
from client.shown.copying import use_copying
from client.shown.people import TestPeople
from client.state import use_app_state


@component
def WelcomeScreen() -> Control:
    state, edges, speech, copy = use_app_state(), use_edges(), use_speech(), use_copying()

    def speak(language: Language) -> None:
        state.choices = replace(state.choices, language=language)

    def noted() -> None:
        state.session = Guest()

    return welcome_view(
        state.session,
        state.portal,
        speech,
        Acts(on_go=edges.go, on_language=speak, on_copy=copy, on_noted=noted),
        test_people=TestPeople(),
    )
