"""Documents in memory, marked, ordered and certified, and showing and checking them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from client.domain.answers import Ready
from client.domain.certificates import Confirmable
from client.domain.documents import Document, DocumentDetail, DocumentId, DocumentKind, Marks
from client.domain.languages import Language
from client.domain.presentations import CheckResult, Presentation, PresentationId
from client.portal.errors import NotFound
from tests.builders import a_document, a_document_detail
from tests.builders.institutions import NOON
from tests.doubles.asked import Asked
from tests.doubles.presenting import Presenting

A_CODE = "ACDE2345FHJK678A"
A_PAPER = b"%PDF-1.7 a paper"


class FakeDocuments(Asked):
    """Details hold the document's number, unless a test puts others into `details`."""

    def __init__(self) -> None:
        super().__init__()
        first = a_document()
        self.held_documents: dict[DocumentId, Document] = {first.id: first}
        self.details: dict[DocumentId, DocumentDetail] = {}
        self.ordered: dict[str, Document] = {}
        """Certificates by the deed's key."""
        self.presenting = Presenting()

    async def documents(self) -> Ready[tuple[Document, ...]]:
        return await self._answer(tuple(self.held_documents.values()), "documents")

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]:
        await self._asked("document", document)
        held = self._held(document)
        known = self.details.get(document) or a_document_detail(document=held)
        return self._ready(replace(known, document=held))

    async def mark_document(self, document: DocumentId, marks: Marks) -> None:
        await self._asked("mark_document", document)
        marked = {"favourite": marks.favourite, "remind_days": marks.remind_days}
        self.held_documents[document] = replace(self._held(document), **marked)

    async def order_documents(self, order: Sequence[DocumentId]) -> None:
        await self._asked("order_documents")
        first = {one: self._held(one) for one in order}
        self.held_documents = {**first, **self.held_documents}

    async def order_certificate(self, subject: Confirmable, key: str) -> Document:
        await self._asked("order_certificate", subject.ident)
        if key not in self.ordered:
            self.ordered[key] = self._certificate(f"c-{len(self.ordered) + 1}")
        return self.ordered[key]

    async def certificate_pdf(self, document: DocumentId, language: Language) -> Ready[bytes]:
        await self._asked("certificate_pdf", document)
        self._held(document)
        return self._ready(A_PAPER + language.value.encode())

    async def present(self, document: DocumentId) -> Presentation:
        await self._asked("present", document)
        return self.presenting.begin(self._held(document))

    async def presentation(self, presentation: PresentationId) -> Presentation:
        await self._asked("presentation", presentation)
        return self.presenting.state(presentation)

    async def end_presentation(self, presentation: PresentationId) -> None:
        await self._asked("end_presentation", presentation)
        self.presenting.end(presentation)

    async def check(self, code: str) -> CheckResult:
        await self._asked("check")
        return self.presenting.check(code)

    def _held(self, document: DocumentId) -> Document:
        if document not in self.held_documents:
            raise NotFound("not_found")
        return self.held_documents[document]

    def _certificate(self, ident: str) -> Document:
        made = a_document(
            ident,
            DocumentKind.CERTIFICATE,
            title="Arayış",
            number="AR-2026-000001",
            issued_on=NOON.date(),
            expires_on=NOON.date() + timedelta(days=90),
        )
        self.held_documents[made.id] = made
        self.details[made.id] = a_document_detail(document=made, code=A_CODE)
        return made
