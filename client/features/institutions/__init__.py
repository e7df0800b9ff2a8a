"""The portal's participants, state and non-state: who they are and what they hold (R-1.3)."""

from client.features.institutions.screen import InstitutionScreen, InstitutionsScreen

__all__ = ["InstitutionScreen", "InstitutionsScreen"]
