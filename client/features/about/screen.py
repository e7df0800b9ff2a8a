"""The page about the app, wired: the portal introduces itself, contacts open outside."""

from client.design import Control, message
from client.edges import use_back, use_edges, use_speech
from client.features.about.view import Here, about_view
from client.hooks import component, use_answer, use_dialog, use_model
from client.places.account import Licences
from client.shown.answers import Asking
from client.shown.copying import use_copying


@component
def AboutScreen() -> Control:
    edges, speech, copy = use_edges(), use_speech(), use_copying()
    answer, again = use_answer(edges.portal.info)
    not_opened, change = use_model(_nothing)

    async def open_outside(address: str) -> None:
        if not await edges.links.open(address):
            change(lambda _: address)

    use_dialog(
        None
        if not_opened is None
        else message(
            speech.say("about.not_opened", address=not_opened),
            on_gone=lambda: change(lambda _: None),
        )
    )
    return about_view(
        answer,
        Here(edges.address, edges.settings.app.version),
        Asking(speech, again, copy),
        on_open=open_outside,
        on_parts=lambda: edges.go(Licences()),
        on_back=use_back(),
    )


def _nothing() -> str | None:
    return None
