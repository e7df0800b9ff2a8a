"""The privacy centre, wired: what awaits a decision is asked of the portal."""

from client.design import Control
from client.edges import use_back, use_edges
from client.features.privacy.view import privacy_view
from client.hooks import component
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def PrivacyScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.acceptances, use_copying())
    return privacy_view(answer, asking.speech, on_go=edges.go, on_back=use_back())
