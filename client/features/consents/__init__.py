"""Consents: what is asked, what was allowed, and taking it back (2.7)."""

from client.features.consents.deciding import RequestScreen
from client.features.consents.giving import GiveScreen
from client.features.consents.listing import ConsentsScreen
from client.features.consents.standing import ConsentScreen

__all__ = ["ConsentScreen", "ConsentsScreen", "GiveScreen", "RequestScreen"]
