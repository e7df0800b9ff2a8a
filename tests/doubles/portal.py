"""A portal in memory that can be slow, old, down as a whole or down at one door."""

from collections.abc import Iterable

from client.domain.access import AccessSession
from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section
from client.domain.corrections import Correction
from client.domain.documents import Document
from client.domain.inbox import Message
from client.domain.institutions import InstitutionId, Participant, ParticipantDetail
from client.domain.languages import Language
from client.domain.legal import LegalKind, LegalText, LegalVersion
from client.domain.portal import PortalInfo
from client.portal.errors import NotFound
from tests.builders import (
    a_legal_text,
    a_legal_version,
    a_participant,
    a_participant_detail,
    a_portal_info,
)
from tests.doubles.acceptances import FakeAcceptances
from tests.doubles.access import FakeAccess
from tests.doubles.applications import FakeApplications, FakeDeclarations
from tests.doubles.asked import Asked
from tests.doubles.cabinet import FakeCabinet
from tests.doubles.centres import FakeCentres
from tests.doubles.consents import FakeConsents
from tests.doubles.contact_choices import FakeContactChoices
from tests.doubles.contacts import FakeContacts
from tests.doubles.corrections import FakeCorrections
from tests.doubles.data_uses import FakeDataUses
from tests.doubles.departure import FakeDeparture
from tests.doubles.documents import FakeDocuments
from tests.doubles.family import FakeFamily
from tests.doubles.inbox import FakeInbox
from tests.doubles.mentions import FakeMentions
from tests.doubles.payments import FakePayments
from tests.doubles.privacy import FakePrivacy
from tests.doubles.services import FakeServices, FakeUploads
from tests.doubles.step_up import FakeStepUp
from tests.doubles.threads import FakeThreads
from tests.doubles.video_appointments import FakeVideoAppointments


class FakeInfo(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_info = a_portal_info()
        self.held_participants = [a_participant()]
        self.held_versions: tuple[LegalVersion, ...] = (a_legal_version(),)

    async def info(self) -> Ready[PortalInfo]:
        return await self._answer(self.held_info, "info")

    async def legal(
        self, kind: LegalKind, language: Language, version: str | None = None
    ) -> Ready[LegalText]:
        text = a_legal_text(kind, language, version=version or "1")
        return await self._answer(text, "legal", kind.value)

    async def legal_versions(self, kind: LegalKind) -> Ready[tuple[LegalVersion, ...]]:
        return await self._answer(self.held_versions, "legal_versions", kind.value)

    async def institutions(self) -> Ready[tuple[Participant, ...]]:
        return await self._answer(tuple(self.held_participants), "institutions")

    async def institution(self, institution: InstitutionId) -> Ready[ParticipantDetail]:
        await self._asked("institution", institution)
        held = {one.institution.id: one for one in self.held_participants}
        if institution not in held:
            raise NotFound("not_found")
        return self._ready(a_participant_detail(held[institution]))


class FakePortal(
    FakeInfo,
    FakeCabinet,
    FakeCentres,
    FakeDocuments,
    FakeAcceptances,
    FakeAccess,
    FakePrivacy,
    FakeContactChoices,
    FakeContacts,
    FakePayments,
    FakeCorrections,
    FakeDeparture,
    FakeFamily,
    FakeInbox,
    FakeThreads,
    FakeServices,
    FakeUploads,
    FakeApplications,
    FakeDeclarations,
    FakeMentions,
    FakeConsents,
    FakeDataUses,
    FakeVideoAppointments,
    FakeStepUp,
):
    """One class an area, as the gateway has; a new area sets its own `held_…` in its part."""

    def __init__(
        self,
        *,
        info: PortalInfo | None = None,
        documents: Iterable[Document] | None = None,
        cabinet: Cabinet | None = None,
        sections: Iterable[Section] = (),
        accesses: Iterable[AccessSession] | None = None,
        corrections: Iterable[Correction] = (),
        messages: Iterable[Message] = (),
    ) -> None:
        super().__init__()
        self.held_info = info or self.held_info
        self.held_cabinet = cabinet or self.held_cabinet
        if documents is not None:
            self.held_documents = {document.id: document for document in documents}
        self.held_sections = {section.ref.id: section for section in sections}
        if accesses is not None:
            self.held_accesses = {access.id: access for access in accesses}
        self.held_corrections = {one.id: one for one in corrections}
        self.held_messages = {one.id: one for one in messages}
