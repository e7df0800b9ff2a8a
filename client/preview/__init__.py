"""The app in a tab of this machine's own browser, for looking at it."""

from client.preview.guard import content_policy
from client.preview.serving import LOOPBACK, SESSION_SECONDS, listen, preview_app, server
from client.preview.tabs import Tabs

__all__ = [
    "LOOPBACK",
    "SESSION_SECONDS",
    "Tabs",
    "content_policy",
    "listen",
    "preview_app",
    "server",
]
