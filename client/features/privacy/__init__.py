"""The privacy centre: the way to everything the citizen can see, choose and decide."""

from client.features.privacy.screen import PrivacyScreen

__all__ = ["PrivacyScreen"]
