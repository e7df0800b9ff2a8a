"""Own values: e-mail, phone, language and postal address, changed by the citizen (R-8.2)."""

from client.features.contacts.screen import ContactsScreen

__all__ = ["ContactsScreen"]
