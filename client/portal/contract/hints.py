"""Hints asked for: never remembered, what was true then helps nobody."""

from client.domain.hints import Since
from client.portal.codec.hints import read_since
from client.portal.contract.asking import Asking


class ContractHints(Asking):
    async def hints_since(self, last: int | None) -> Since:
        path = "/events/poll" if last is None else f"/events/poll?after={last}"
        return (await self._read(path, read_since)).value
