"""The privacy policy and the terms, readable at any moment, also without a connection (R-1.8)."""

from client.features.legal.screen import LegalScreen

__all__ = ["LegalScreen"]
