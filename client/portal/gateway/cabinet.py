"""Data as the registers hold it."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId
from client.domain.inquiries import Inquiry
from client.domain.portions import Cursor, Portion


class CabinetPortal(Protocol):
    async def cabinet(self) -> Ready[Cabinet]: ...

    async def section(self, section: SectionId) -> Ready[Section]: ...

    async def inquiries(self, after: Cursor | None) -> Ready[Portion[Inquiry]]:
        """What registers were asked, the newest first; `None` for the first portion."""
        ...
