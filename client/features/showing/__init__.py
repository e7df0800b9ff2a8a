"""Showing a document to somebody, with a number that lives for minutes."""

from client.features.showing.screen import ShowScreen

__all__ = ["ShowScreen"]
