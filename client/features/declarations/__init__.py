"""My declarations: what was signed about other people, and taking it back (R-5.2)."""

from client.features.declarations.screen import DeclarationScreen, DeclarationsScreen

__all__ = ["DeclarationScreen", "DeclarationsScreen"]
