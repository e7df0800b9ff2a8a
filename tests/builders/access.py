"""Sign-ins, tries, and what becomes of a stranger's."""

from datetime import datetime

from client.domain.access import (
    AccessAttempt,
    AttemptId,
    AttemptMethod,
    AttemptResult,
    Incident,
)
from client.domain.languages import Text
from tests.builders.institutions import NOON, a_text


def an_attempt(
    ident: str = "a-1",
    *,
    at: datetime = NOON,
    method: AttemptMethod = AttemptMethod.PASSWORD,
    result: AttemptResult = AttemptResult.FAILED,
    reason: str = "wrong_password",
    device_name: str = "Windows",
    ip: str = "203.0.113.77",
    place: Text | None = None,
    is_abroad: bool = True,
    reported: str | None = None,
) -> AccessAttempt:
    return AccessAttempt(
        AttemptId(ident),
        at,
        method,
        result,
        reason,
        device_name,
        ip,
        place or a_text("Frankfurt"),
        is_abroad,
        reported,
    )


def an_incident(sign_ins_ended: int = 1) -> Incident:
    way_back = a_text("Come with your identity card.")
    return Incident("TH-2026-000001", NOON, sign_ins_ended, way_back, None)
