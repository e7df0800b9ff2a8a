"""Applications: following what was sent, and the citizen's moves on its way."""

from client.features.applications.screen import ApplicationScreen, ApplicationsScreen

__all__ = ["ApplicationScreen", "ApplicationsScreen"]
