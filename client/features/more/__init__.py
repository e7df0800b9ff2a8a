"""The map to everything that has no tab of its own."""

from client.features.more.screen import MoreScreen

__all__ = ["MoreScreen"]
