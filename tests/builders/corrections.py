"""A correction at any step of its way."""

from datetime import date, datetime

from client.domain.cabinet import SectionRef, Value, Words
from client.domain.corrections import (
    By,
    Changed,
    Correction,
    CorrectionId,
    CorrectionState,
    ProofFile,
    Step,
    Subject,
    Way,
)
from tests.builders.cabinet import a_section_ref
from tests.builders.institutions import NOON, a_text


def a_step(
    state: CorrectionState = CorrectionState.SENT,
    note: str | None = None,
    *,
    at: datetime = NOON,
    by: By = By.OWNER,
    files: tuple[ProofFile, ...] = (),
) -> Step:
    return Step(state, at, by, a_text(note) if note else None, None, files)


def a_change(
    entry: str = "e-1",
    item: str = "ad",
    old: str | None = "Aysel",
    new: str | None = "Aytən",
    *,
    label: str = "Ad",
    sensitive: bool = False,
) -> Changed:
    was = None if old is None else Words(old)
    now = None if new is None else Words(new)
    return Changed(entry, item, None, a_text(label), sensitive, was, now)


def a_correction(
    ident: str = "c-1",
    state: CorrectionState = CorrectionState.SENT,
    subject: Subject | None = None,
    *steps: Step,
    section: SectionRef | None = None,
    title: str = "Ad",
    current: Value | None = None,
    wanted: Value | str = "Aytən",
    deadline: date = date(2026, 12, 14),
    changes: tuple[Changed, ...] = (),
    way: Way = Way.REGISTER,
    number: str = "DZ-2026-000001",
) -> Correction:
    section = section or a_section_ref()
    return Correction(
        id=CorrectionId(ident),
        number=number,
        state=state,
        title=a_text(title),
        section=section,
        subject=subject or Subject(section.id, "e-1", "ad"),
        owner=section.owner,
        way=way,
        current=current or Words("Aysel"),
        sensitive=False,
        wanted=Words(wanted) if isinstance(wanted, str) else wanted,
        sent_at=NOON,
        working_days=15,
        deadline=deadline,
        steps=steps or (a_step(state),),
        changes=changes,
    )
