"""Home: what needs the citizen, what they carry, where to go on."""

from client.features.home.screen import HomeScreen

__all__ = ["HomeScreen"]
