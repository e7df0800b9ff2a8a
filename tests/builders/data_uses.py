"""Looks at a citizen's data, and questions about them."""

from datetime import date, datetime

from client.domain.cabinet import Category
from client.domain.consents import ConsentId
from client.domain.data_uses import (
    CourtCase,
    DataUse,
    InstitutionCount,
    MonthCount,
    Question,
    QuestionId,
    QuestionKind,
    QuestionState,
    QuestionStep,
    UseId,
    UseKind,
    UseOutcome,
    UsePage,
    UseSummary,
    Withheld,
)
from client.domain.institutions import Institution
from tests.builders.institutions import NOON, a_register, a_text, an_institution


def a_use(
    ident: str = "u-1",
    *,
    at: datetime = NOON,
    kind: UseKind = UseKind.INTEGRATION,
    refusal: str | None = None,
    recipient: Institution | None = None,
    consent: str | None = None,
    case: CourtCase | None = None,
    purpose: str = "reyestrlərin tutuşdurulması",
) -> DataUse:
    return DataUse(
        id=UseId(ident),
        at=at,
        kind=kind,
        outcome=UseOutcome.GIVEN if refusal is None else UseOutcome.REFUSED,
        refusal=a_text(refusal) if refusal else None,
        recipient=recipient or an_institution(),
        owner=an_institution(),
        register=a_register(),
        category=Category.PERSONAL,
        attributes=(a_text("Ad"), a_text("Soyad")),
        purpose=a_text(purpose),
        basis=a_text("Qanun, maddə 8"),
        consent=ConsentId(consent) if consent else None,
        case=case,
        request_id="req-1",
    )


def a_case() -> CourtCase:
    return CourtCase("2(26)-1", a_text("Nümunə Məhkəməsi"), date(2026, 11, 1), a_text("əmlak"))


def a_use_page(
    *entries: DataUse,
    after: str | None = None,
    total: int | None = None,
    withheld: tuple[Withheld, ...] = (),
    complete_until: datetime | None = None,
) -> UsePage:
    return UsePage(
        entries=entries,
        next=UseId(after) if after else None,
        total=len(entries) if total is None else total,
        kept_since=date(2023, 11, 26),
        complete_until=complete_until,
        withheld=withheld,
    )


def a_summary(*entries: DataUse) -> UseSummary:
    who = InstitutionCount(an_institution(), len(entries))
    months = (MonthCount(date(2026, 10, 1), 2), MonthCount(date(2026, 11, 1), len(entries)))
    return UseSummary(months, (who,) if entries else (), 0, len(entries))


def a_question(
    ident: str = "m-1",
    state: QuestionState = QuestionState.SENT,
    *,
    kind: QuestionKind = QuestionKind.WHY,
    use: DataUse | None = None,
    answer: str | None = None,
    deadline: date = date(2026, 12, 16),
) -> Question:
    return Question(
        id=QuestionId(ident),
        number="MS-2026-ABC123",
        kind=kind,
        state=state,
        use=use or a_use(),
        comment="",
        sent_at=NOON,
        working_days=15,
        deadline=deadline,
        answer=a_text(answer) if answer else None,
        steps=(QuestionStep(state, NOON, by_institution=False, note=a_text("Göndərildi")),),
    )
