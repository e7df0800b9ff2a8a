"""Documents: what the citizen carries, how each stands, and what is printed on it."""

from client.features.documents.screen import DocumentScreen, DocumentsScreen

__all__ = ["DocumentScreen", "DocumentsScreen"]
