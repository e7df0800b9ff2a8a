"""Documents, showing one, and checking somebody's."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.documents import Document, DocumentDetail, DocumentId
from client.domain.presentations import CheckResult, Presentation, PresentationId


class DocumentsPortal(Protocol):
    async def documents(self) -> Ready[tuple[Document, ...]]: ...

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]: ...

    async def present(self, document: DocumentId) -> Presentation:
        """A new number each time: asking again renews."""
        ...

    async def presentation(self, presentation: PresentationId) -> Presentation: ...

    async def end_presentation(self, presentation: PresentationId) -> None: ...

    async def check(self, code: str) -> CheckResult:
        """Without a sign-in: nothing that names the citizen goes with it."""
        ...
