"""The portal as its contract describes it: which operation answers what, over any exchange."""

from collections.abc import Callable
from typing import TypeVar

from client.domain.access import AccessId, AccessSession
from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId
from client.domain.corrections import Correction, CorrectionId, Report
from client.domain.documents import Document, DocumentDetail, DocumentId
from client.domain.institutions import Institution
from client.domain.languages import Language
from client.domain.legal import LegalKind, LegalText
from client.domain.portal import PortalInfo
from client.domain.presentations import CheckResult, Presentation, PresentationId
from client.domain.uploads import Upload
from client.portal.codec.access import read_access_session, read_access_sessions
from client.portal.codec.cabinet import read_cabinet, read_section
from client.portal.codec.corrections import (
    read_correction,
    read_corrections,
    written_files,
    written_report,
)
from client.portal.codec.documents import read_document_detail, read_documents
from client.portal.codec.info import read_portal_info
from client.portal.codec.institutions import read_institutions
from client.portal.codec.legal import read_legal_text
from client.portal.codec.presentations import read_check_result, read_presentation
from client.portal.codec.reading import Record, decoded, is_identifier
from client.portal.errors import NotFound
from client.portal.exchange import Exchange

T = TypeVar("T")


class ContractPortal:
    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def info(self) -> Ready[PortalInfo]:
        return await self._read("/info", read_portal_info, public=True)

    async def legal(self, kind: LegalKind, language: Language) -> Ready[LegalText]:
        path = f"/legal/{kind.value}?lang={language.value}"
        return await self._read(path, read_legal_text, public=True)

    async def institutions(self) -> Ready[tuple[Institution, ...]]:
        return await self._read("/institutions", read_institutions, public=True)

    async def cabinet(self) -> Ready[Cabinet]:
        return await self._read("/cabinet", read_cabinet)

    async def section(self, section: SectionId) -> Ready[Section]:
        return await self._read(f"/cabinet/sections/{_part(section)}", read_section)

    async def documents(self) -> Ready[tuple[Document, ...]]:
        return await self._read("/documents", read_documents)

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]:
        return await self._read(f"/documents/{_part(document)}", read_document_detail)

    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]:
        return await self._read("/sessions", read_access_sessions)

    async def rename_device(self, session: AccessId, name: str) -> AccessSession:
        reply = await self._exchange.send(
            "PATCH", f"/sessions/{_part(session)}", {"device_name": name}
        )
        return decoded(reply.body, read_access_session)

    async def end_access(self, session: AccessId) -> None:
        await self._exchange.send("DELETE", f"/sessions/{_part(session)}")

    async def end_other_accesses(self) -> None:
        await self._exchange.send("DELETE", "/sessions/others")

    async def corrections(self) -> Ready[tuple[Correction, ...]]:
        return await self._read("/corrections", read_corrections)

    async def correction(self, correction: CorrectionId) -> Ready[Correction]:
        return await self._read(f"/corrections/{_part(correction)}", read_correction)

    async def send_correction(self, report: Report, key: str) -> Correction:
        return await self._corrected("/corrections", written_report(report), key)

    async def supply_documents(
        self, correction: CorrectionId, comment: str, files: tuple[Upload, ...], key: str
    ) -> Correction:
        told = {"comment": comment, "files": written_files(files)}
        return await self._corrected(f"/corrections/{_part(correction)}/documents", told, key)

    async def appeal_correction(
        self, correction: CorrectionId, comment: str, key: str
    ) -> Correction:
        path = f"/corrections/{_part(correction)}/appeal"
        return await self._corrected(path, {"comment": comment}, key)

    async def _corrected(self, path: str, told: Record, key: str) -> Correction:
        reply = await self._exchange.send("POST", path, told, key=key)
        return decoded(reply.body, read_correction)

    async def present(self, document: DocumentId) -> Presentation:
        path = f"/documents/{_part(document)}/presentation"
        reply = await self._exchange.send("POST", path)
        return decoded(reply.body, read_presentation)

    async def presentation(self, presentation: PresentationId) -> Presentation:
        reply = await self._exchange.read(f"/presentations/{_part(presentation)}")
        return decoded(reply.body, read_presentation)

    async def end_presentation(self, presentation: PresentationId) -> None:
        await self._exchange.send("DELETE", f"/presentations/{_part(presentation)}")

    async def check(self, code: str) -> CheckResult:
        reply = await self._exchange.send("POST", "/checks", {"code": code}, public=True)
        return decoded(reply.body, read_check_result)

    async def _read(
        self, path: str, read: Callable[[Record], T], *, public: bool = False
    ) -> Ready[T]:
        reply = await self._exchange.read(path, public=public)
        return Ready(decoded(reply.body, read), reply.as_of, reply.trouble)


def _part(identifier: str) -> str:
    """An address typed by hand may name anything; what cannot be an identifier is not there."""
    if not is_identifier(identifier):
        raise NotFound
    return identifier
