"""A form as the portal describes it: steps, fields, what each may hold, when it is asked.

Nothing of any one service is known here (R-1.7): a new service is a new description.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType, TypeAlias

from client.domain.cabinet import Value
from client.domain.institutions import Institution, Register
from client.domain.languages import Text
from client.domain.pages import Proportions
from client.domain.services import ServiceId

FieldKey = NewType("FieldKey", str)
StepId = NewType("StepId", str)
UploadId = NewType("UploadId", str)
OfficeId = NewType("OfficeId", str)


class FieldKind(Enum):
    TEXT = "text"
    LONG_TEXT = "long_text"
    ADDRESS = "address"
    PHONE = "phone"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    FIN = "fin"
    PEOPLE = "people"
    FILES = "files"
    SLOT = "slot"
    TICK = "tick"
    VALUE = "value"
    """What a register holds: shown, never answered."""
    UNKNOWN = "unknown"
    """Of a newer portal: this version cannot ask it, and says so."""


@dataclass(frozen=True, slots=True)
class Named:
    """Another person, as the citizen names them."""

    fin: str
    name: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that has arrived at the portal."""

    id: UploadId
    name: str


@dataclass(frozen=True, slots=True)
class Chosen:
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People:
    people: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Attachments:
    files: tuple[Attached, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    office: OfficeId
    at: datetime


Entered: TypeAlias = str | bool | Chosen | People | Attachments | Slot
"""As the citizen entered it; whatever is typed is text until it is read."""


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: Text
    note: Text | None


@dataclass(frozen=True, slots=True)
class Office:
    id: OfficeId
    title: Text
    address: Text
    slots: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Another field has to say one of these."""

    field: FieldKey
    equals: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Which register a value or a choice comes from."""

    owner: Institution
    register: Register | None


@dataclass(frozen=True, slots=True)
class Declares:
    """The field is about another person: a declaration for this purpose is needed (R-5.1)."""

    code: str
    purpose: Text
    data: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the form's JSON Schema says of one answer."""

    least: int | None = None
    most: int | None = None
    shortest: int | None = None
    longest: int | None = None
    pattern: str | None = None
    most_items: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    key: FieldKey
    kind: FieldKind
    label: Text
    help: Text | None
    optional: bool
    when: tuple[Condition, ...]
    options: tuple[Option, ...]
    offices: tuple[Office, ...]
    origin: Origin | None
    known: Entered | None
    """What the portal knew beforehand."""
    shown: Value | None
    """For what is only shown; `None` where the register is empty."""
    earliest: date | None
    latest: date | None
    accepts: tuple[str, ...]
    declares: Declares | None
    portrait: Proportions | None
    """A face is wanted; otherwise files are papers."""
    limits: Limits


@dataclass(frozen=True, slots=True)
class Step:
    id: StepId
    title: Text
    help: Text | None
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class FormDraft:
    begun: str
    """The same for as long as this draft lives, on every device."""
    revision: int
    step: StepId
    entered: dict[FieldKey, Entered]
    saved_at: datetime
    changes: tuple[Text, ...]
    """What is different in the form since it was begun."""


@dataclass(frozen=True, slots=True)
class Form:
    service: ServiceId
    title: Text
    institution: Institution
    version: int
    steps: tuple[Step, ...]
    working_days: int
    fee: int | None
    confirmed: bool
    """Sending it takes a one-time code."""
    draft: FormDraft | None

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for step in self.steps for field in step.fields)

    @property
    def is_understood(self) -> bool:
        """Whether this version can ask all of it."""
        return all(field.kind is not FieldKind.UNKNOWN for field in self.fields)
