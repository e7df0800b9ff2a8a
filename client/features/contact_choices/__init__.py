"""How the citizen wants to be told what (R-3.6, R-3.7)."""

from client.features.contact_choices.screen import ContactChoicesScreen

__all__ = ["ContactChoicesScreen"]
