"""Family: whom the citizen stands for, and whose data is shown (R-2.1.3)."""

from client.features.family.screen import FamilyScreen

__all__ = ["FamilyScreen"]
