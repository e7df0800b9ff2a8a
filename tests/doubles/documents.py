"""Documents in memory, and showing and checking them."""

from client.domain.answers import Ready
from client.domain.documents import Document, DocumentDetail, DocumentId
from client.domain.presentations import CheckResult, Presentation, PresentationId
from client.portal.errors import NotFound
from tests.builders import a_document, a_document_detail
from tests.doubles.asked import Asked
from tests.doubles.presenting import Presenting


class FakeDocuments(Asked):
    """Details hold the document's number."""

    def __init__(self) -> None:
        super().__init__()
        first = a_document()
        self.held_documents: dict[DocumentId, Document] = {first.id: first}
        self.presenting = Presenting()

    async def documents(self) -> Ready[tuple[Document, ...]]:
        return await self._answer(tuple(self.held_documents.values()), "documents")

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]:
        await self._asked("document", document)
        if document not in self.held_documents:
            raise NotFound("not_found")
        return self._ready(a_document_detail(document=self.held_documents[document]))

    async def present(self, document: DocumentId) -> Presentation:
        await self._asked("present", document)
        if document not in self.held_documents:
            raise NotFound("not_found")
        return self.presenting.begin(self.held_documents[document])

    async def presentation(self, presentation: PresentationId) -> Presentation:
        await self._asked("presentation", presentation)
        return self.presenting.state(presentation)

    async def end_presentation(self, presentation: PresentationId) -> None:
        await self._asked("end_presentation", presentation)
        self.presenting.end(presentation)

    async def check(self, code: str) -> CheckResult:
        await self._asked("check")
        return self.presenting.check(code)
