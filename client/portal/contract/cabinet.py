"""Sections of registers' data."""

from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId
from client.domain.inquiries import Inquiry
from client.domain.portions import Cursor, Portion
from client.portal.codec.cabinet import read_cabinet, read_section
from client.portal.codec.inquiries import read_inquiries
from client.portal.codec.portions import asked_from
from client.portal.contract.asking import Asking, part


class ContractCabinet(Asking):
    async def cabinet(self) -> Ready[Cabinet]:
        return await self._read("/cabinet", read_cabinet)

    async def section(self, section: SectionId) -> Ready[Section]:
        return await self._read(f"/cabinet/sections/{part(section)}", read_section)

    async def inquiries(self, after: Cursor | None) -> Ready[Portion[Inquiry]]:
        return await self._read(asked_from("/cabinet/inquiries", after), read_inquiries)
