"""What anybody may read, signed in or not."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.institutions import Institution
from client.domain.languages import Language
from client.domain.legal import LegalKind, LegalText, LegalVersion
from client.domain.portal import PortalInfo


class InfoPortal(Protocol):
    async def info(self) -> Ready[PortalInfo]: ...

    async def legal(
        self, kind: LegalKind, language: Language, version: str | None = None
    ) -> Ready[LegalText]:
        """The version in force, or the one that is named."""
        ...

    async def legal_versions(self, kind: LegalKind) -> Ready[tuple[LegalVersion, ...]]:
        """The newest first."""
        ...

    async def institutions(self) -> Ready[tuple[Institution, ...]]: ...
