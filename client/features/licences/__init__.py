"""The open-source parts of the app, each with the licence it comes under."""

from client.features.licences.screen import LicencesScreen

__all__ = ["LicencesScreen"]
