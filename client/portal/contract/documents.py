"""Documents, presentations and checks."""

from collections.abc import Sequence

from client.domain.answers import Ready
from client.domain.certificates import Confirmable
from client.domain.documents import Document, DocumentDetail, DocumentId, Marks
from client.domain.languages import Language
from client.domain.presentations import CheckResult, Presentation, PresentationId
from client.portal.codec.documents import (
    read_document,
    read_document_detail,
    read_documents,
    write_confirmable,
    write_marks,
)
from client.portal.codec.presentations import read_check_result, read_presentation
from client.portal.codec.reading import decoded
from client.portal.contract.asking import Asking, part


class ContractDocuments(Asking):
    async def documents(self) -> Ready[tuple[Document, ...]]:
        return await self._read("/documents", read_documents)

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]:
        return await self._read(f"/documents/{part(document)}", read_document_detail)

    async def mark_document(self, document: DocumentId, marks: Marks) -> None:
        path = f"/documents/{part(document)}/marks"
        await self._exchange.send("PUT", path, write_marks(marks))

    async def order_documents(self, order: Sequence[DocumentId]) -> None:
        await self._exchange.send("PUT", "/document-order", {"documents": list(order)})

    async def order_certificate(self, subject: Confirmable, key: str) -> Document:
        body = write_confirmable(subject)
        return await self._sent("POST", "/certificates", read_document, body, key=key)

    async def certificate_pdf(self, document: DocumentId, language: Language) -> Ready[bytes]:
        return await self._pdf(f"/documents/{part(document)}/pdf?lang={language.value}")

    async def present(self, document: DocumentId) -> Presentation:
        path = f"/documents/{part(document)}/presentation"
        return await self._sent("POST", path, read_presentation)

    async def presentation(self, presentation: PresentationId) -> Presentation:
        reply = await self._exchange.read(f"/presentations/{part(presentation)}")
        return decoded(reply.body, read_presentation)

    async def end_presentation(self, presentation: PresentationId) -> None:
        await self._exchange.send("DELETE", f"/presentations/{part(presentation)}")

    async def check(self, code: str) -> CheckResult:
        return await self._sent("POST", "/checks", read_check_result, {"code": code}, public=True)
