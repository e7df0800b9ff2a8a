"""What the app may ask of the portal, in the words of the domain."""

from typing import Protocol

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


class Portal(Protocol):
    """Every method raises `PortalError`, and nothing else.

    A read may answer with what was known before: then `Ready.trouble` says why.
    """

    async def info(self) -> Ready[PortalInfo]: ...

    async def legal(self, kind: LegalKind, language: Language) -> Ready[LegalText]: ...

    async def institutions(self) -> Ready[tuple[Institution, ...]]: ...

    async def cabinet(self) -> Ready[Cabinet]: ...

    async def section(self, section: SectionId) -> Ready[Section]: ...

    async def documents(self) -> Ready[tuple[Document, ...]]: ...

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]: ...

    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]: ...

    async def rename_device(self, session: AccessId, name: str) -> AccessSession: ...

    async def end_access(self, session: AccessId) -> None: ...

    async def end_other_accesses(self) -> None: ...

    async def corrections(self) -> Ready[tuple[Correction, ...]]: ...

    async def correction(self, correction: CorrectionId) -> Ready[Correction]: ...

    async def send_correction(self, report: Report, key: str) -> Correction:
        """`key` names the deed: sent again with the same words, it is one correction."""
        ...

    async def supply_documents(
        self, correction: CorrectionId, comment: str, files: tuple[Upload, ...], key: str
    ) -> Correction: ...

    async def appeal_correction(
        self, correction: CorrectionId, comment: str, key: str
    ) -> Correction: ...

    async def present(self, document: DocumentId) -> Presentation:
        """A new number each time: asking again renews."""
        ...

    async def presentation(self, presentation: PresentationId) -> Presentation: ...

    async def end_presentation(self, presentation: PresentationId) -> None: ...

    async def check(self, code: str) -> CheckResult:
        """Without a sign-in: nothing that names the citizen goes with it."""
        ...
