"""Who signed in or tried to, and "this was not me" (R-2.1.3, AUTH-24)."""

from client.features.access_history.screen import AccessHistoryScreen

__all__ = ["AccessHistoryScreen"]
