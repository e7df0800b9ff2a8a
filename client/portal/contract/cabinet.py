"""Sections of registers' data."""

from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId
from client.portal.codec.cabinet import read_cabinet, read_section
from client.portal.contract.asking import Asking, part


class ContractCabinet(Asking):
    async def cabinet(self) -> Ready[Cabinet]:
        return await self._read("/cabinet", read_cabinet)

    async def section(self, section: SectionId) -> Ready[Section]:
        return await self._read(f"/cabinet/sections/{part(section)}", read_section)
