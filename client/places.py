"""Where a citizen can be. Features name a place; only `routes` knows its address."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.cabinet import Category
from client.domain.corrections import CorrectionId, Subject
from client.domain.documents import DocumentId
from client.domain.legal import LegalKind


@dataclass(frozen=True, slots=True)
class Welcome:
    pass


@dataclass(frozen=True, slots=True)
class SignIn:
    pass


@dataclass(frozen=True, slots=True)
class Home:
    pass


@dataclass(frozen=True, slots=True)
class Documents:
    pass


@dataclass(frozen=True, slots=True)
class OneDocument:
    document: DocumentId


@dataclass(frozen=True, slots=True)
class MyData:
    pass


@dataclass(frozen=True, slots=True)
class DataOf:
    category: Category


@dataclass(frozen=True, slots=True)
class More:
    pass


@dataclass(frozen=True, slots=True)
class Devices:
    pass


@dataclass(frozen=True, slots=True)
class SettingsPage:
    pass


@dataclass(frozen=True, slots=True)
class About:
    pass


@dataclass(frozen=True, slots=True)
class Legal:
    kind: LegalKind


@dataclass(frozen=True, slots=True)
class ReportError:
    """Saying that something is wrong or missing."""

    subject: Subject


@dataclass(frozen=True, slots=True)
class Corrections:
    pass


@dataclass(frozen=True, slots=True)
class OneCorrection:
    correction: CorrectionId


@dataclass(frozen=True, slots=True)
class ShowDocument:
    document: DocumentId


@dataclass(frozen=True, slots=True)
class CheckDocument:
    pass


Place: TypeAlias = (
    Welcome
    | SignIn
    | Home
    | Documents
    | OneDocument
    | MyData
    | DataOf
    | More
    | Devices
    | SettingsPage
    | About
    | Legal
    | ReportError
    | Corrections
    | OneCorrection
    | ShowDocument
    | CheckDocument
)
