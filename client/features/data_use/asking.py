"""Asking why, or reporting a look as suspicious: what the form knows. Pure."""

import hashlib
from dataclasses import dataclass, replace

from client.domain.answers import Failed
from client.domain.data_uses import QuestionKind, UseId


@dataclass(frozen=True, slots=True)
class Form:
    kind: QuestionKind | None = None
    """Which question is open."""
    comment: str = ""
    sending: bool = False
    not_sent: Failed | None = None
    sent_last: QuestionKind | None = None
    """What was not sent goes again as it was written."""
    asked_already: bool = False


def opened(state: Form, kind: QuestionKind) -> Form:
    return replace(state, kind=kind, not_sent=None, asked_already=False)


def closed(state: Form) -> Form:
    """What was written stays for the next time."""
    return replace(state, kind=None, sending=False)


def typed(state: Form, comment: str) -> Form:
    return replace(state, comment=comment)


def begun(state: Form, kind: QuestionKind) -> Form:
    """Sent again, its words are before the citizen's eyes once more."""
    return replace(state, kind=kind, sent_last=kind, sending=True, not_sent=None)


def refused(state: Form, failed: Failed, code: str | None) -> Form:
    already = code == "question_asked"
    return replace(
        state,
        kind=None,
        sending=False,
        not_sent=None if already else failed,
        asked_already=already,
    )


def key_of(use: UseId, kind: QuestionKind, comment: str) -> str:
    said = f"{use}/{kind.value}/{comment}"
    return hashlib.sha256(said.encode()).hexdigest()
