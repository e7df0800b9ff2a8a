"""Where the citizen is signed in, and how to end that on any device (AUTH-18)."""

from client.features.devices.screen import DevicesScreen

__all__ = ["DevicesScreen"]
