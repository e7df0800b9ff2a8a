"""The directory and one participant, wired."""

from functools import partial

from client.design import Control
from client.domain.answers import Ready
from client.domain.institutions import InstitutionId, ParticipantDetail
from client.edges import use_back, use_edges
from client.features.institutions import model
from client.features.institutions.views.detail import Acts, detail_view
from client.features.institutions.views.listed import Looking, listed_view
from client.hooks import component, use_model
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.outside import use_outside


@component
def InstitutionsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.institutions, use_copying())
    state, change = use_model(model.State)
    looking = Looking(
        on_type=lambda text: change(partial(model.typed, text=text)),
        on_narrow=lambda kind: change(partial(model.narrowed, kind=kind)),
    )
    return listed_view(answer, state, looking, asking, on_go=edges.go, on_back=use_back())


@component
def InstitutionScreen(institution: InstitutionId) -> Control:
    edges, copy = use_edges(), use_copying()

    async def load() -> Ready[ParticipantDetail]:
        return await edges.portal.institution(institution)

    answer, asking = use_asked(load, copy, [institution])
    acts = Acts(on_open=use_outside(), on_copy=copy, on_go=edges.go)
    return detail_view(answer, asking, acts, on_back=use_back())
