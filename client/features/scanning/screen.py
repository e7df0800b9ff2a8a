"""Scanning, wired."""

from client.design import Control
from client.domain.codes import Code, PortalCode
from client.edges import use_back, use_edges, use_speech
from client.features.scanning import model
from client.features.scanning.view import Acts, scan_view
from client.hooks import component
from client.shown.codes import use_code_entry
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.state import use_app_state


@component
def ScanScreen() -> Control:
    edges, app, speech, back = use_edges(), use_app_state(), use_speech(), use_back()
    shown, change = use_crossing("scanning", _nothing)

    def taken(code: Code) -> None:
        found = model.shown(code, signed_in=app.signed_in)
        change(lambda _: found)
        if found is None and not isinstance(code, PortalCode):
            edges.go(model.place_of(code))

    entry, entering = use_code_entry("scanning-code", taken)
    return scan_view(
        shown,
        entry,
        speech,
        Acts(
            entering=entering,
            here=edges.address,
            on_open=lambda code: edges.go(model.place_of(code)),
            on_another=lambda: change(lambda _: None),
            on_copy=use_copying(),
            on_back=back,
        ),
        signed_in=app.signed_in,
    )


def _nothing() -> model.Shown:
    return None
