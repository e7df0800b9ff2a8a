"""The portal's own log of my requests, and what is kept how long, wired (R-2.1.3, R-3.5)."""

from client.design import Control
from client.edges import use_back, use_edges
from client.features.collection.views.tables import requests_view, retention_view
from client.hooks import component
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def RequestsScreen() -> Control:
    edges, copy = use_edges(), use_copying()
    answer, asking = use_asked(edges.portal.own_requests, copy)
    return requests_view(answer, asking, on_back=use_back())


@component
def RetentionScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.retention, use_copying())
    return retention_view(answer, asking, on_back=use_back())
