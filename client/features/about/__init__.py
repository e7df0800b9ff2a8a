"""What this app is, who answers for it, and which portal it speaks to (R-1.1)."""

from client.features.about.screen import AboutScreen

__all__ = ["AboutScreen"]
