"""The settings screen, wired: a choice holds at once, everywhere in the app."""

from client.design import Control
from client.domain.choices import Choices
from client.edges import use_back, use_edges, use_speech
from client.features.settings_page.view import Ways, settings_view
from client.hooks import component
from client.places.account import AppLock, Devices
from client.places.privacy import BackupFile
from client.shown.leaving import use_leaving
from client.state import use_app_state


@component
def SettingsScreen() -> Control:
    edges, state = use_edges(), use_app_state()

    def choose(choices: Choices) -> None:
        state.choices = choices

    return settings_view(
        state.choices,
        state.session,
        use_speech(),
        on_choose=choose,
        ways=Ways(
            use_leaving(),
            on_devices=lambda: edges.go(Devices()),
            on_backup=lambda: edges.go(BackupFile()),
            on_lock=lambda: edges.go(AppLock()),
            has_lock=state.lock is not None,
            on_back=use_back(),
        ),
    )
