"""Service centres: the nearest ones, when they are open, how many wait (R-3.8)."""

from client.features.centres.screen import CentresScreen

__all__ = ["CentresScreen"]
