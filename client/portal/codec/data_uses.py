"""The log of use as the portal tells it, and how it is asked for."""

from datetime import date
from urllib.parse import urlencode

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
    UseFilter,
    UseId,
    UseKind,
    UseOutcome,
    UsePage,
    UseSummary,
    Withheld,
)
from client.portal.codec.institutions import read_institution, read_register
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    identifier,
    inside,
    inside_or_none,
    moment,
    moment_or_none,
    one_of,
    text,
    whole_number,
    words,
)


def read_use_page(record: Record) -> UsePage:
    after = None if record.get("next") is None else UseId(identifier(record, "next"))
    return UsePage(
        entries=each(record, "entries", read_use),
        next=after,
        total=whole_number(record, "total"),
        kept_since=day(record, "kept_since"),
        complete_until=moment_or_none(record, "complete_until"),
        withheld=each(record, "withheld", _read_withheld),
    )


def read_use(record: Record) -> DataUse:
    consent = record.get("consent")
    return DataUse(
        id=UseId(identifier(record, "id")),
        at=moment(record, "at"),
        kind=one_of(record, "kind", UseKind, UseKind.UNKNOWN),
        outcome=one_of(record, "outcome", UseOutcome, UseOutcome.UNKNOWN),
        refusal=inside_or_none(record, "refusal", text),
        recipient=inside(record, "recipient", read_institution),
        owner=inside(record, "owner", read_institution),
        register=inside_or_none(record, "register", read_register),
        category=_category(record),
        attributes=each(record, "attributes", text),
        purpose=inside(record, "purpose", text),
        basis=inside(record, "basis", text),
        consent=None if consent is None else ConsentId(identifier(record, "consent")),
        case=inside_or_none(record, "case", _read_case),
        request_id=words(record, "request_id"),
    )


def read_summary(record: Record) -> UseSummary:
    return UseSummary(
        months=each(record, "months", _read_month),
        institutions=each(record, "institutions", _read_institution_count),
        refused=whole_number(record, "refused"),
        total=whole_number(record, "total"),
    )


def read_question(record: Record) -> Question:
    return Question(
        id=QuestionId(identifier(record, "id")),
        number=words(record, "number"),
        kind=one_of(record, "kind", QuestionKind, QuestionKind.WHY),
        state=one_of(record, "state", QuestionState, QuestionState.UNKNOWN),
        use=inside(record, "use", read_use),
        comment=words(record, "comment"),
        sent_at=moment(record, "sent_at"),
        working_days=whole_number(record, "working_days"),
        deadline=day(record, "deadline"),
        answer=inside_or_none(record, "answer", text),
        steps=each(record, "steps", _read_step),
    )


def read_questions(record: Record) -> tuple[Question, ...]:
    return each(record, "questions", read_question)


def query_of(wanted: UseFilter, **more: str) -> str:
    """`?…`, or nothing at all. The search goes as it was typed, encoded."""
    asked = {
        "since": wanted.since and wanted.since.isoformat(),
        "institution": wanted.institution,
        "category": wanted.category and wanted.category.value,
        "kind": wanted.kind and wanted.kind.value,
        "outcome": wanted.outcome and wanted.outcome.value,
        "consent": wanted.consent,
        "search": wanted.search.strip(),
    }
    told = {name: value for name, value in asked.items() if value} | more
    return f"?{urlencode(told)}" if told else ""


def _read_withheld(record: Record) -> Withheld:
    return Withheld(inside(record, "article", text), whole_number(record, "count"))


def _read_case(record: Record) -> CourtCase:
    return CourtCase(
        number=words(record, "number"),
        court=inside(record, "court", text),
        day=day(record, "day"),
        scope=inside(record, "scope", text),
    )


def _read_month(record: Record) -> MonthCount:
    try:
        month = date.fromisoformat(f"{words(record, 'month')}-01")
    except ValueError:
        raise broken("month") from None
    return MonthCount(month, whole_number(record, "count"))


def _read_institution_count(record: Record) -> InstitutionCount:
    who = inside(record, "institution", read_institution)
    return InstitutionCount(who, whole_number(record, "count"))


def _read_step(record: Record) -> QuestionStep:
    return QuestionStep(
        state=one_of(record, "state", QuestionState, QuestionState.UNKNOWN),
        at=moment(record, "at"),
        by_institution=words(record, "by") == "institution",
        note=inside_or_none(record, "note", text),
    )


def _category(record: Record) -> Category | None:
    """An unknown category is shown as none, and the entry stays (R-4-E)."""
    try:
        return Category(words(record, "category"))
    except ValueError:
        return None
