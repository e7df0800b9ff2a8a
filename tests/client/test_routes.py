"""The real table: every place has one address, one screen, and somebody who may enter."""

import subprocess
import sys
import typing

import pytest

from client.domain.cabinet import Category
from client.domain.consents import ConsentId, RequestId
from client.domain.corrections import CorrectionId, Subject
from client.domain.data_uses import QuestionId, UseId
from client.domain.documents import DocumentId
from client.domain.institutions import InstitutionId
from client.domain.languages import Language
from client.domain.legal import Edition, LegalKind
from client.domain.payments import BillId, PaymentId
from client.domain.session import Guest, Session
from client.domain.surveys import SurveyId
from client.domain.threads import LetterId, TicketId
from client.domain.video_appointments import AppointmentId
from client.i18n import speaker
from client.places import Place
from client.places.account import About, Legal, Licences, SettingsPage, TrialPhone
from client.places.cabinet import DataOf, OneCorrection, ReportError
from client.places.centres import ServiceCentres
from client.places.codes import ScanCode
from client.places.consents import (
    ConsentRequest,
    ConsentsTo,
    OneConsent,
    OneQuestion,
    OneUse,
    UsesBy,
    UsesOf,
    UsesOfValue,
    UsesUnder,
)
from client.places.documents import CheckDocument, CheckedCode, OneDocument, ShowDocument
from client.places.payments import OneBill, OnePayment
from client.places.privacy import Decide, DevicePermissions, OneEdition, OneSurvey
from client.places.threads import OneLetter, OneTicket
from client.places.video_appointments import OneVideoAppointment, VideoRoom
from client.routes import ROUTES
from client.shell.life import App, dress
from client.shell.table import Entrance
from client.state import AppState, width_bucket
from tests.builders import a_correction, a_document, a_session
from tests.builders.consents import a_consent, some_consents
from tests.builders.data_uses import a_question
from tests.builders.threads import a_letter, a_ticket
from tests.builders.video_appointments import a_room, an_appointment
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import DESKTOP, PHONE, Stage, an_empty_stage

EVERY_KIND = typing.get_args(Place)
EVERY_PLACE: list[Place] = [
    *(kind() for kind in EVERY_KIND if not kind.__dataclass_fields__),
    OneDocument(DocumentId("doc-1")),
    ShowDocument(DocumentId("doc-1")),
    CheckedCode("ACDE2345"),
    *(DataOf(category) for category in Category),
    *(Legal(kind) for kind in LegalKind),
    *(Decide(kind) for kind in LegalKind),
    OneEdition(Edition(LegalKind.TERMS, "2")),
    OneSurvey(SurveyId("s-1")),
    ReportError(Subject.read("identity.e-1.ad")),
    ReportError(Subject.read("identity")),
    OneCorrection(CorrectionId("c-1")),
    OneBill(BillId("b-1")),
    OnePayment(PaymentId("p-1")),
    OneLetter(LetterId("l-1")),
    OneTicket(TicketId("t-1")),
    OneVideoAppointment(AppointmentId("v-1")),
    VideoRoom(AppointmentId("v-1")),
    ConsentRequest(RequestId("r-1")),
    OneConsent(ConsentId("k-1")),
    OneUse(UseId("u-1")),
    UsesBy(InstitutionId("dvx")),
    UsesOf(Category.TRANSPORT),
    UsesOfValue(Category.PERSONAL, "Ata adı / soyad"),
    UsesUnder(ConsentId("k-1")),
    ConsentsTo(InstitutionId("dvx")),
    OneQuestion(QuestionId("m-1")),
]

BEHIND_THE_DOOR = [p for p in EVERY_PLACE if ROUTES.entrance_of(p) is not Entrance.GUEST]
say = speaker(Language.AZ)


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_place_has_exactly_one_entry(kind: type[Place]) -> None:
    assert [entry.place for entry in ROUTES.entries].count(kind) == 1


@pytest.mark.parametrize("place", EVERY_PLACE, ids=ROUTES.address_of)
def test_every_place_is_found_at_its_address(place: Place) -> None:
    assert ROUTES.place_at(ROUTES.address_of(place)) == place


def test_the_first_frame_waits_for_no_feature() -> None:
    loaded = "import sys, client.app; print(*sys.modules, sep='\\n')"
    said = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )

    assert "client.routes.services" in said.stdout
    assert "client.features." not in said.stdout


def test_only_law_contacts_choices_permissions_codes_and_centres_are_open_to_everybody() -> None:
    open_places = {e.place for e in ROUTES.entries if e.entrance is Entrance.EVERYBODY}

    assert open_places == {
        About,
        CheckDocument,
        CheckedCode,
        DevicePermissions,
        Legal,
        Licences,
        OneEdition,
        ScanCode,
        ServiceCentres,
        SettingsPage,
        TrialPhone,
    }


async def drawn(place: Place, session: Session, size: tuple[int, int]) -> Stage:
    """The whole app at this place; a screen that fails would crash the stage."""
    portal = FakePortal(documents=[a_document("doc-1")], corrections=[a_correction()])
    portal.held_letters = {LetterId("l-1"): a_letter()}
    portal.held_tickets = {TicketId("t-1"): a_ticket()}
    portal.holds_video(an_appointment(), a_room())
    portal.held_consents = some_consents(a_consent("k-1"))
    portal.held_questions = {QuestionId("m-1"): a_question("m-1")}
    async with an_empty_stage(ROUTES.address_of(place), size) as stage:
        state = AppState(session=session, width=width_bucket(size[0]))
        edges = fake_edges(portal=portal)
        dress(stage.page, state.choices)
        stage.page.render_views(App, edges, state, ROUTES)
        await stage.settle()
        return stage


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("place", BEHIND_THE_DOOR, ids=ROUTES.address_of)
async def test_every_place_can_be_drawn_for_a_citizen(place: Place, size: tuple[int, int]) -> None:
    stage = await drawn(place, a_session(), size)

    assert not {say("shell.not_found"), say("shell.looking")} & set(stage.texts())
    assert stage.outline().count("\n") > 4


@pytest.mark.requirement("R-1.8")
@pytest.mark.parametrize("place", [About(), *map(Legal, LegalKind)])
async def test_policy_terms_and_contacts_can_be_read_before_signing_in(place: Place) -> None:
    stage = await drawn(place, Guest(), PHONE)

    assert stage.find("back", on_click=True)


@pytest.mark.requirement("R-1.4")
async def test_beside_what_others_look_at_stands_nothing_of_the_citizen() -> None:
    stage = await drawn(ShowDocument(DocumentId("doc-1")), a_session(), DESKTOP)

    assert say("shell.data") not in stage.texts()
    assert say("documents.title") not in stage.texts()


async def test_a_guest_can_check_a_document_and_go_back() -> None:
    stage = await drawn(CheckDocument(), Guest(), PHONE)

    assert stage.find("back", on_click=True)
    assert say("checking.check") in stage.texts()
