"""The page about the app, wired: the portal introduces itself, contacts open outside."""

from client.design import Control
from client.edges import use_back, use_edges, use_speech
from client.features.about.view import Here, about_view
from client.hooks import component, use_answer
from client.places.account import Licences
from client.shown.answers import Asking
from client.shown.copying import use_copying
from client.shown.outside import use_outside


@component
def AboutScreen() -> Control:
    edges, speech, copy = use_edges(), use_speech(), use_copying()
    answer, again = use_answer(edges.portal.info)
    return about_view(
        answer,
        Here(edges.address, edges.settings.app.version),
        Asking(speech, again, copy),
        on_open=use_outside(),
        on_parts=lambda: edges.go(Licences()),
        on_back=use_back(),
    )
