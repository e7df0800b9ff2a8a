"""Acceptances: deciding about a new version, and everything that was decided (2.9, R-1.7)."""

from client.features.acceptances.decide import DecideScreen
from client.features.acceptances.listed import AcceptancesScreen

__all__ = ["AcceptancesScreen", "DecideScreen"]
