"""A catalogue, a service, a form with the fields a test is about, and what was filed."""

from datetime import date, datetime

from client.domain.applications import (
    Actor,
    Answered,
    Application,
    ApplicationId,
    ApplicationState,
    Step,
)
from client.domain.cabinet import Words
from client.domain.declarations import (
    Declaration,
    DeclarationId,
    DeclarationState,
    Declared,
    Ground,
    Informed,
    Relation,
    Terms,
    Warranty,
)
from client.domain.forms import Field, FieldKey, FieldKind, Form, FormDraft, Limits, StepId
from client.domain.forms import Step as FormStep
from client.domain.languages import Text
from client.domain.services import (
    Catalogue,
    Finding,
    Group,
    GroupId,
    Processing,
    Rating,
    Service,
    ServiceDetail,
    ServiceId,
    ServicePolicy,
)
from tests.builders.institutions import NOON, a_text, an_institution

WARRANTIES = ("true_data", "informed", "entitled", "will_tell")


def a_service(
    ident: str = "arayis",
    title: str = "Arayış",
    *,
    category: str = "documents",
    events: tuple[str, ...] = (),
    outage: str | None = None,
) -> Service:
    return Service(
        id=ServiceId(ident),
        title=a_text(title),
        summary=a_text("Bir cümlə"),
        institution=an_institution(),
        category=GroupId(category),
        events=tuple(map(GroupId, events)),
        fee=None,
        working_days=3,
        rating=Rating(45, 10),
        outage=None if outage is None else a_text(outage),
    )


def a_catalogue(*services: Service) -> Catalogue:
    return Catalogue(
        categories=(
            Group(GroupId("documents"), a_text("Sənədlər")),
            Group(GroupId("family"), a_text("Ailə")),
        ),
        events=(Group(GroupId("birth"), a_text("Uşaq doğuldu")),),
        services=services or (a_service(),),
        favourites=(),
        recent=(),
        drafts=(),
    )


def a_service_detail(
    service: Service | None = None,
    *,
    obstacles: tuple[Finding, ...] = (),
    policies: tuple[ServicePolicy, ...] = (),
    draft_saved_at: datetime | None = None,
) -> ServiceDetail:
    return ServiceDetail(
        service=service or a_service(),
        about=a_text("Haqqında"),
        needed=(a_text("Vəsiqə"),),
        processing=Processing(
            (a_text("Ad"),),
            an_institution(),
            a_text("Arayış"),
            a_text("Qanun"),
            (a_text("DİN"),),
            a_text("5 il"),
        ),
        policies=policies,
        obstacles=obstacles,
        is_favourite=False,
        my_stars=None,
        draft_saved_at=draft_saved_at,
    )


def a_form_field(
    key: str = "use", kind: FieldKind = FieldKind.TEXT, label: str = "Nə üçün?", **more: object
) -> Field:
    """`more` are fields of `Field` the test is about."""
    usual: dict[str, object] = {
        "help": None,
        "optional": False,
        "when": (),
        "options": (),
        "offices": (),
        "origin": None,
        "known": None,
        "shown": None,
        "earliest": None,
        "latest": None,
        "accepts": (),
        "declares": None,
        "portrait": None,
        "limits": Limits(),
    }
    return Field(key=FieldKey(key), kind=kind, label=a_text(label), **(usual | more))


def a_form_step(ident: str = "first", *fields: Field, title: str = "Addım") -> FormStep:
    return FormStep(StepId(ident), a_text(title), None, fields or (a_form_field(),))


def a_form(*steps: FormStep, version: int = 1, draft: FormDraft | None = None) -> Form:
    return Form(
        service=ServiceId("arayis"),
        title=a_text("Arayış"),
        institution=an_institution(),
        version=version,
        steps=steps or (a_form_step(),),
        working_days=3,
        fee=None,
        confirmed=False,
        draft=draft,
    )


def an_application_step(
    state: ApplicationState = ApplicationState.SENT, note: str | None = None
) -> Step:
    return Step(state, NOON, Actor.INSTITUTION, a_text(note) if note else None, None, ())


def an_application(
    ident: str = "a-1",
    state: ApplicationState = ApplicationState.SENT,
    *steps: Step,
    title: str = "Arayış",
    number: str = "MÜ-2026-000001",
    days_left: int | None = 3,
    **more: object,
) -> Application:
    """`more` are fields of `Application` the test is about."""
    usual: dict[str, object] = {
        "declarations": (),
        "appointment": None,
        "hold": None,
        "outcomes": (),
        "stars": None,
    }
    return Application(
        id=ApplicationId(ident),
        number=number,
        service=ServiceId("arayis"),
        title=a_text(title),
        institution=an_institution(),
        state=state,
        fee=None,
        payment=None,
        sent_at=NOON,
        working_days=3,
        deadline=date(2026, 12, 14),
        days_left=days_left,
        answered=(Answered(a_text("Nə üçün?"), Words("Bank")),),
        steps=steps or (an_application_step(state),),
        **(usual | more),
    )


def some_terms() -> Terms:
    warranties = tuple(Warranty(code, Text(code, code, code)) for code in WARRANTIES)
    return Terms("1", (a_text("Şərt"),), warranties)


def a_declaration(
    ident: str = "d-1",
    state: DeclarationState = DeclarationState.ACTIVE,
    people: tuple[Declared, ...] = (Declared("0TA1B2C", "Aysel", Relation.FRIEND),),
) -> Declaration:
    return Declaration(
        id=DeclarationId(ident),
        number="BY-2026-000001",
        state=state,
        people=people,
        code="travel_permit",
        purpose=a_text("Səfər"),
        data=(a_text("FİN"),),
        service=ServiceId("arayis"),
        service_title=a_text("Arayış"),
        ground=Ground.CONSENT,
        informed=Informed.PHONE,
        informed_on=date(2026, 3, 1),
        evidence=(),
        warranties=WARRANTIES,
        declared_at=NOON,
        expires_on=date(2027, 3, 1),
        ended_at=None,
        hash="0" * 64,
        used_by=(),
    )
