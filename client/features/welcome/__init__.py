"""Welcome: what this app is for, what to read before signing in, and the way in."""

from client.features.welcome.screen import WelcomeScreen

__all__ = ["WelcomeScreen"]
