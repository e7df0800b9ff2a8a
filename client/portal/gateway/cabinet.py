"""Data as the registers hold it."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId


class CabinetPortal(Protocol):
    async def cabinet(self) -> Ready[Cabinet]: ...

    async def section(self, section: SectionId) -> Ready[Section]: ...
