"""Documents, showing one, and checking somebody's."""

from collections.abc import Sequence
from typing import Protocol

from client.domain.answers import Ready
from client.domain.certificates import Confirmable
from client.domain.documents import Document, DocumentDetail, DocumentId, Marks
from client.domain.languages import Language
from client.domain.presentations import CheckResult, Presentation, PresentationId


class DocumentsPortal(Protocol):
    async def documents(self) -> Ready[tuple[Document, ...]]: ...

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]: ...

    async def mark_document(self, document: DocumentId, marks: Marks) -> None: ...

    async def order_documents(self, order: Sequence[DocumentId]) -> None:
        """The citizen's own; what is not named stands behind what is."""
        ...

    async def order_certificate(self, subject: Confirmable, key: str) -> Document:
        """`key` names the deed: sent again under the same one, there is one certificate."""
        ...

    async def certificate_pdf(self, document: DocumentId, language: Language) -> Ready[bytes]: ...

    async def present(self, document: DocumentId) -> Presentation:
        """A new number each time: asking again renews."""
        ...

    async def presentation(self, presentation: PresentationId) -> Presentation: ...

    async def end_presentation(self, presentation: PresentationId) -> None: ...

    async def check(self, code: str) -> CheckResult:
        """Without a sign-in: nothing that names the citizen goes with it."""
        ...
