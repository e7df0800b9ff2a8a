"""Services: finding one, and knowing what it asks before it is begun."""

from client.features.services.screen import ServiceScreen, ServicesScreen

__all__ = ["ServiceScreen", "ServicesScreen"]
