"""One search over everything the citizen has here, with or without Azerbaijani letters."""

from client.features.search.screen import SearchScreen

__all__ = ["SearchScreen"]
