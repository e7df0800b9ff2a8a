"""The collection centre: what is collected, what of it is chosen, and what was really sent."""

from client.features.collection.centre import CollectionScreen
from client.features.collection.cookies import CookiesScreen
from client.features.collection.tables import RequestsScreen, RetentionScreen
from client.features.collection.traces import EventsScreen, SentScreen

__all__ = [
    "CollectionScreen",
    "CookiesScreen",
    "EventsScreen",
    "RequestsScreen",
    "RetentionScreen",
    "SentScreen",
]
