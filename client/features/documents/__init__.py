"""Documents: what the citizen carries, how each stands, and what is printed on it."""

from client.features.documents.certificate import OrderCertificateScreen
from client.features.documents.one import DocumentScreen
from client.features.documents.screen import DocumentsScreen

__all__ = ["DocumentScreen", "DocumentsScreen", "OrderCertificateScreen"]
