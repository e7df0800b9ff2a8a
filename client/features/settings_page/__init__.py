"""How the app looks and speaks here, where the sign-in is kept, and signing out."""

from client.features.settings_page.screen import SettingsScreen

__all__ = ["SettingsScreen"]
