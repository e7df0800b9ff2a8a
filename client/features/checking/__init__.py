"""Checking a document that somebody shows, signed in or not."""

from client.features.checking.screen import CheckScreen

__all__ = ["CheckScreen"]
