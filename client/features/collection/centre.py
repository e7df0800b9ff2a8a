"""What is collected, wired (R-2.0)."""

from client.design import Control
from client.edges import use_back, use_edges
from client.features.collection.turning import use_turning
from client.features.collection.views.centre import centre_view
from client.hooks import component


@component
def CollectionScreen() -> Control:
    edges = use_edges()
    answer, asking, state, turn = use_turning()
    return centre_view(answer, state, asking, turn, on_go=edges.go, on_back=use_back())
