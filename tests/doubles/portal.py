"""A portal in memory that can be slow, old, down as a whole or down at one door."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from client.domain.access import AccessId, AccessSession
from client.domain.answers import Ready, Trouble
from client.domain.cabinet import Cabinet, Section, SectionId
from client.domain.corrections import Correction
from client.domain.documents import Document, DocumentDetail, DocumentId
from client.domain.institutions import Institution
from client.domain.languages import Language
from client.domain.legal import LegalKind, LegalText
from client.domain.portal import PortalInfo
from client.domain.presentations import CheckResult, Presentation, PresentationId
from client.portal.errors import NotFound, PortalError
from tests.builders import (
    NOON,
    a_cabinet,
    a_document,
    a_document_detail,
    a_legal_text,
    a_portal_info,
    a_section,
    an_access,
    an_entry,
    an_institution,
)
from tests.doubles.corrections import FakeCorrections
from tests.doubles.presenting import Presenting

T = TypeVar("T")


class FakePortal(FakeCorrections):
    def __init__(
        self,
        *,
        info: PortalInfo | None = None,
        documents: Iterable[Document] | None = None,
        cabinet: Cabinet | None = None,
        sections: Iterable[Section] = (),
        accesses: Iterable[AccessSession] | None = None,
        corrections: Iterable[Correction] = (),
    ) -> None:
        """Sections that are not given hold one entry; details hold the document's number."""
        super().__init__()
        self.held_info = info or a_portal_info()
        self.held_cabinet = cabinet or a_cabinet()
        held = (a_document(),) if documents is None else documents
        self.held_documents = {document.id: document for document in held}
        self.held_sections = {section.ref.id: section for section in sections}
        known = (an_access(),) if accesses is None else accesses
        self.held_accesses = {access.id: access for access in known}
        self.held_corrections = {one.id: one for one in corrections}
        self.presenting = Presenting()
        self.as_of: datetime = NOON
        self.failing: PortalError | None = None
        """Raised by everything."""
        self.failing_at: dict[str, PortalError] = {}
        """Raised at one door: by the method's name, or by a section's or a document's id."""
        self.old_because: Trouble | None = None
        """Reads answer with what was known, and say why it is not newer."""
        self.asked: list[str] = []
        self._open = asyncio.Event()
        self._open.set()

    def hold(self) -> None:
        """Nobody gets an answer until `release`."""
        self._open.clear()

    def release(self) -> None:
        self._open.set()

    async def info(self) -> Ready[PortalInfo]:
        return await self._answer(self.held_info, "info")

    async def legal(self, kind: LegalKind, language: Language) -> Ready[LegalText]:
        return await self._answer(a_legal_text(kind, language), "legal", kind.value)

    async def institutions(self) -> Ready[tuple[Institution, ...]]:
        return await self._answer((an_institution(),), "institutions")

    async def cabinet(self) -> Ready[Cabinet]:
        return await self._answer(self.held_cabinet, "cabinet")

    async def section(self, section: SectionId) -> Ready[Section]:
        refs = {ref.id: ref for ref in self.held_cabinet.sections}
        await self._asked("section", section)
        if section in self.held_sections:
            return self._ready(self.held_sections[section])
        if section not in refs:
            raise NotFound("not_found")
        return self._ready(a_section(an_entry(), ref=refs[section]))

    async def documents(self) -> Ready[tuple[Document, ...]]:
        return await self._answer(tuple(self.held_documents.values()), "documents")

    async def document(self, document: DocumentId) -> Ready[DocumentDetail]:
        await self._asked("document", document)
        if document not in self.held_documents:
            raise NotFound("not_found")
        return self._ready(a_document_detail(document=self.held_documents[document]))

    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]:
        return await self._answer(tuple(self.held_accesses.values()), "access_sessions")

    async def rename_device(self, session: AccessId, name: str) -> AccessSession:
        await self._asked("rename_device", session)
        self._known_access(session)
        self.held_accesses[session] = replace(self.held_accesses[session], device_name=name)
        return self.held_accesses[session]

    async def end_access(self, session: AccessId) -> None:
        await self._asked("end_access", session)
        self._known_access(session)
        del self.held_accesses[session]

    async def end_other_accesses(self) -> None:
        await self._asked("end_other_accesses")
        mine = {i: access for i, access in self.held_accesses.items() if access.is_this_device}
        self.held_accesses = mine

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

    def _known_access(self, session: AccessId) -> None:
        if session not in self.held_accesses:
            raise NotFound("not_found")

    async def _answer(self, value: T, *doors: str) -> Ready[T]:
        await self._asked(*doors)
        return self._ready(value)

    def _ready(self, value: T) -> Ready[T]:
        return Ready(value, self.as_of, self.old_because)

    async def _asked(self, *doors: str) -> None:
        self.asked.append("/".join(doors))
        await self._open.wait()
        for error in (self.failing, *(self.failing_at.get(door) for door in doors)):
            if error is not None:
                raise error
