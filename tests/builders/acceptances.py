"""Decisions about texts, and texts that ask for one."""

from datetime import date, datetime

from client.domain.acceptances import (
    POLICY,
    Acceptance,
    AcceptanceSubject,
    Awaited,
    Decided,
    Decision,
    Point,
    Terms,
)
from client.domain.languages import Language
from tests.builders.institutions import NOON, a_text

SERVICE = AcceptanceSubject("service:power-of-attorney")


def an_acceptance(
    subject: AcceptanceSubject = POLICY,
    version: str = "1",
    decision: Decision = Decision.ACCEPTED,
    at: datetime = NOON,
) -> Acceptance:
    return Acceptance(
        id=f"a-{subject.replace(':', '-')}-{version}",
        subject=subject,
        version=version,
        title=a_text("Məxfilik siyasəti"),
        decision=decision,
        at=at,
        device="Linux kompüteri",
        language=Language.AZ,
        text_hash="0" * 64,
    )


def awaited(
    subject: AcceptanceSubject = POLICY,
    version: str = "2",
    effective_from: date = date(2026, 12, 9),
    *,
    in_force: bool = False,
    declined: bool = False,
) -> Awaited:
    title = a_text("Məxfilik siyasəti")
    return Awaited(subject, version, title, effective_from, in_force, declined)


def a_decision(
    subject: AcceptanceSubject = POLICY,
    version: str = "2",
    decision: Decision = Decision.ACCEPTED,
    text_hash: str = "0" * 64,
) -> Decided:
    return Decided(subject, version, decision, Language.AZ, text_hash)


def some_terms(subject: AcceptanceSubject = SERVICE, version: str = "1") -> Terms:
    point = Point(a_text("Nə toplanır"), a_text("Adınız və FİN"))
    return Terms(subject, version, a_text("Etibarnamə"), date(2026, 2, 1), (point,))
