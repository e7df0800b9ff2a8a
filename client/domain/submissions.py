"""What is told to the portal about a form: answers to check or to send, and a draft to keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from client.domain.form_answers import Answer
from client.domain.forms import Entered, FieldKey, Named, StepId
from client.domain.services import Finding, ServiceId


@dataclass(frozen=True, slots=True)
class Submission:
    service: ServiceId
    version: int
    answers: Mapping[FieldKey, Answer] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Undeclared:
    """Somebody is named, and no declaration holds for them."""

    field: FieldKey
    person: Named


@dataclass(frozen=True, slots=True)
class Checked:
    findings: tuple[Finding, ...]
    undeclared: tuple[Undeclared, ...]


@dataclass(frozen=True, slots=True)
class Drafting:
    service: ServiceId
    version: int
    revision: int
    """Of the draft this one goes on from; 0 for the first."""
    step: StepId
    entered: Mapping[FieldKey, Entered] = field(repr=False)


@dataclass(frozen=True, slots=True)
class DraftKept:
    begun: str
    revision: int
    saved_at: datetime
