"""Taking one's data along, and closing the cabinet."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.departure import Closing, ClosingReason, Export, ExportFormat, ExportId


class DeparturePortal(Protocol):
    async def exports(self) -> Ready[tuple[Export, ...]]: ...

    async def ask_for_export(self, key: str) -> Export:
        """`Refused` while another one is being prepared."""
        ...

    async def export_file(self, export: ExportId, form: ExportFormat) -> bytes:
        """As the portal made it: compare it with the copy's digest before it is kept."""
        ...

    async def closing(self) -> Ready[Closing]:
        """Also before anybody asked: then it says what would happen."""
        ...

    async def ask_for_closing(self, reason: ClosingReason | None, key: str) -> Closing: ...

    async def take_back_closing(self) -> Closing: ...
