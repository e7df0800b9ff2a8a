"""Mandates."""

from client.domain.answers import Ready
from client.domain.family import Represented
from client.portal.codec.family import read_persons
from client.portal.contract.asking import Asking


class ContractFamily(Asking):
    async def persons(self) -> Ready[tuple[Represented, ...]]:
        return await self._read("/persons", read_persons)
