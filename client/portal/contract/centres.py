"""Service centres."""

from client.domain.answers import Ready
from client.domain.centres import Centres, CentreService, Start
from client.portal.codec.centres import asked_at, read_centres
from client.portal.contract.asking import Asking, part


class ContractCentres(Asking):
    async def centres(self, start: Start, service: CentreService | None = None) -> Ready[Centres]:
        chosen = None if service is None else CentreService(part(service))
        return await self._read(asked_at(start, chosen), read_centres, public=True)
