"""Home, wired."""

from dataclasses import replace

from client.design import Control, stack
from client.domain.answers import Ready
from client.domain.session import SignedIn
from client.edges import use_edges
from client.features.home import model
from client.features.home.doing import DoingOnHome
from client.features.home.lately import LatelyBlock
from client.features.home.needs import NeedsOnHome, needs_waiting
from client.features.home.view import Acts, Blocks, home_view
from client.hooks import component
from client.shown.asking import use_asked
from client.shown.campaigns import use_campaign
from client.shown.copying import use_copying
from client.state import Width, use_app_state


@component
def HomeScreen() -> Control:
    state, edges, copy = use_app_state(), use_edges(), use_copying()
    use_campaign()
    documents, asking = use_asked(edges.portal.documents, copy)

    def dismiss(banner: str) -> None:
        seen = state.choices.dismissed_banners | {banner}
        state.choices = replace(state.choices, dismissed_banners=seen)

    if not isinstance(state.session, SignedIn):
        return stack()
    needs = (
        NeedsOnHome(documents.value)
        if isinstance(documents, Ready)
        else needs_waiting(asking.speech)
    )
    there = model.is_portal_there(documents)
    shown = () if state.portal is None else state.portal.banners
    return home_view(
        state.session,
        model.news(shown, state.choices.dismissed_banners),
        documents,
        asking,
        Acts(edges.go, dismiss, state.unread, has_keys=state.width is not Width.COMPACT),
        Blocks(needs, (DoingOnHome(),) if there else (), LatelyBlock() if there else stack()),
    )
