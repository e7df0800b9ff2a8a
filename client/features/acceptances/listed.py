"""Everything the citizen decided, and every version there was, wired."""

from client.design import Control
from client.domain.answers import Ready
from client.domain.legal import Edition, LegalKind, LegalVersion
from client.edges import use_back, use_edges
from client.features.acceptances.views.listed import History, listed_view
from client.hooks import component
from client.places.privacy import Decide, OneEdition
from client.portal.gateway import Portal
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def AcceptancesScreen() -> Control:
    edges = use_edges()

    async def load() -> Ready[History]:
        return await _history(edges.portal)

    answer, asking = use_asked(load, use_copying())
    return listed_view(
        answer,
        asking,
        on_decide=lambda kind: edges.go(Decide(kind)),
        on_read=lambda kind, version: edges.go(OneEdition(Edition(kind, version))),
        on_back=use_back(),
    )


async def _history(portal: Portal) -> Ready[History]:
    known = await portal.acceptances()
    versions: dict[LegalKind, tuple[LegalVersion, ...]] = {}
    for kind in LegalKind:
        versions[kind] = (await portal.legal_versions(kind)).value
    return Ready(History(known.value, versions), known.as_of, known.trouble)
