"""Reading what anybody may read."""

from client.domain.languages import Language
from client.domain.legal import LegalKind


async def run(portal, _world):
    await portal.info()
    for kind in LegalKind:
        await portal.legal(kind, Language.RU)
        first = (await portal.legal_versions(kind)).value[-1]
        await portal.legal(kind, Language.AZ, first.version)
    await portal.institutions()
