"""Public reads."""

from client.domain.answers import Ready
from client.domain.institutions import Institution
from client.domain.languages import Language
from client.domain.legal import LegalKind, LegalText, LegalVersion
from client.domain.portal import PortalInfo
from client.portal.codec.info import read_portal_info
from client.portal.codec.institutions import read_institutions
from client.portal.codec.legal import read_legal_text, read_legal_versions
from client.portal.contract.asking import Asking, part


class ContractInfo(Asking):
    async def info(self) -> Ready[PortalInfo]:
        return await self._read("/info", read_portal_info, public=True)

    async def legal(
        self, kind: LegalKind, language: Language, version: str | None = None
    ) -> Ready[LegalText]:
        path = f"/legal/{kind.value}?lang={language.value}"
        if version is not None:
            path += f"&version={part(version)}"
        return await self._read(path, read_legal_text, public=True)

    async def legal_versions(self, kind: LegalKind) -> Ready[tuple[LegalVersion, ...]]:
        return await self._read(f"/legal/{kind.value}/versions", read_legal_versions, public=True)

    async def institutions(self) -> Ready[tuple[Institution, ...]]:
        return await self._read("/institutions", read_institutions, public=True)
