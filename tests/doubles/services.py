"""Services of a portal in memory: a catalogue, forms, drafts; files that arrive in pieces."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.forms import Form, FormDraft, UploadId
from client.domain.services import Catalogue, DraftRef, Rating, ServiceDetail, ServiceId
from client.domain.submissions import Checked, Drafting, DraftKept, Submission
from client.domain.transfers import Arrived, UploadState
from client.portal.errors import FormChanged, NotFound, PortalUnreachable, Refused
from tests.builders import NOON
from tests.builders.services import a_catalogue, a_form, a_service_detail
from tests.doubles.asked import Asked

PIECE = 64
_VIRUS = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
_BEGINNINGS = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "video/webm": b"\x1a\x45\xdf\xa3",
}


class FakeServices(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_catalogue = a_catalogue()
        self.held_forms: dict[ServiceId, Form] = {ServiceId("arayis"): a_form()}
        self.told_of_answers = Checked((), ())
        """What the portal says of any answers."""
        self.stars_given: dict[ServiceId, int] = {}

    async def services(self) -> Ready[Catalogue]:
        return await self._answer(self.held_catalogue, "services")

    async def service(self, service: ServiceId) -> Ready[ServiceDetail]:
        await self._asked("service", service)
        return self._ready(self._detail_of(service))

    async def form(self, service: ServiceId) -> Ready[Form]:
        await self._asked("form", service)
        return self._ready(self._form_of(service))

    async def check_answers(self, submission: Submission) -> Checked:
        await self._asked("check_answers")
        self._require_version(submission)
        return self.told_of_answers

    async def keep_draft(self, drafting: Drafting) -> DraftKept:
        await self._asked("keep_draft")
        form = self._form_of(drafting.service)
        revision = 0 if form.draft is None else form.draft.revision
        if drafting.revision != revision:
            raise Refused("draft_changed")
        begun = form.draft.begun if form.draft else f"begun-{drafting.service}"
        draft = FormDraft(begun, revision + 1, drafting.step, dict(drafting.entered), NOON, ())
        self._keep_draft(form, draft)
        return DraftKept(begun, revision + 1, NOON)

    async def drop_draft(self, service: ServiceId) -> Catalogue:
        await self._asked("drop_draft")
        if service in self.held_forms:
            self._keep_draft(self.held_forms[service], None)
        return self.held_catalogue

    async def favour_service(self, service: ServiceId, *, favourite: bool) -> Catalogue:
        await self._asked("favour_service", service)
        self._detail_of(service)
        others = tuple(one for one in self.held_catalogue.favourites if one != service)
        liked = (*others, service) if favourite else others
        self.held_catalogue = replace(self.held_catalogue, favourites=liked)
        return self.held_catalogue

    async def forget_recent_services(self) -> Catalogue:
        await self._asked("forget_recent_services")
        self.held_catalogue = replace(self.held_catalogue, recent=())
        return self.held_catalogue

    async def rate_service(self, service: ServiceId, stars: int) -> ServiceDetail:
        await self._asked("rate_service", service)
        detail = self._detail_of(service)
        self.stars_given[service] = stars
        rated = replace(detail.service, rating=Rating(stars * 10, 1))
        return replace(detail, service=rated, my_stars=stars)

    def _form_of(self, service: ServiceId) -> Form:
        if service not in self.held_forms:
            raise NotFound("not_found")
        return self.held_forms[service]

    def _detail_of(self, service: ServiceId) -> ServiceDetail:
        known = self.held_catalogue.find(service)
        if known is None:
            raise NotFound("not_found")
        liked = service in self.held_catalogue.favourites
        return replace(a_service_detail(known), is_favourite=liked)

    def _require_version(self, submission: Submission) -> None:
        if submission.version != self._form_of(submission.service).version:
            raise FormChanged("form_changed")

    def _keep_draft(self, form: Form, draft: FormDraft | None) -> None:
        self.held_forms[form.service] = replace(form, draft=draft)
        known = self.held_catalogue
        refs = () if draft is None else (DraftRef(form.service, form.title, draft.saved_at),)
        self.held_catalogue = replace(known, drafts=refs)


class FakeUploads(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_uploads: dict[UploadId, tuple[str, Arrived, bytes]] = {}
        self.piece = PIECE
        self.pieces_until_it_breaks: int | None = None
        """So many arrive, and then the line is broken."""
        self._begun: dict[str, UploadId] = {}

    async def begin_upload(self, name: str, media_type: str, size: int, key: str) -> Arrived:
        await self._asked("begin_upload")
        if key not in self._begun:
            ident = UploadId(f"u-{len(self.held_uploads) + 1}")
            arrived = Arrived(ident, name, size, 0, self.piece, UploadState.OPEN)
            self._begun[key] = ident
            self.held_uploads[ident] = (media_type, arrived, b"")
        return self.held_uploads[self._begun[key]][1]

    async def upload(self, upload: UploadId) -> Arrived:
        await self._asked("upload", upload)
        return self._upload_of(upload)[1]

    async def add_piece(self, upload: UploadId, offset: int, piece: bytes) -> Arrived:
        await self._asked("add_piece", upload)
        if self.pieces_until_it_breaks == 0:
            raise PortalUnreachable
        if self.pieces_until_it_breaks is not None:
            self.pieces_until_it_breaks -= 1
        media_type, arrived, content = self._upload_of(upload)
        if offset != arrived.received:
            raise Refused("conflict")
        content += piece
        state = UploadState.OPEN
        if len(content) == arrived.size:
            clean = content.startswith(_BEGINNINGS[media_type])
            state = UploadState.CLEAN if clean else UploadState.WRONG_KIND
            state = UploadState.INFECTED if _VIRUS in content else state
        arrived = replace(arrived, received=len(content), state=state)
        self.held_uploads[upload] = (media_type, arrived, content)
        return arrived

    async def drop_upload(self, upload: UploadId) -> Arrived:
        await self._asked("drop_upload", upload)
        arrived = self._upload_of(upload)[1]
        del self.held_uploads[upload]
        return arrived

    def forget_uploads(self) -> None:
        """They lay there for too long."""
        self.held_uploads.clear()
        self._begun.clear()

    def _upload_of(self, upload: UploadId) -> tuple[str, Arrived, bytes]:
        if upload not in self.held_uploads:
            raise NotFound("not_found")
        return self.held_uploads[upload]
