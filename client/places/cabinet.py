"""What the registers hold, and putting it right."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.cabinet import Category
from client.domain.corrections import CorrectionId, Subject


@dataclass(frozen=True, slots=True)
class Home:
    pass


@dataclass(frozen=True, slots=True)
class MyData:
    pass


@dataclass(frozen=True, slots=True)
class DataOf:
    category: Category


@dataclass(frozen=True, slots=True)
class Inquiries:
    """What registers were asked."""


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


CabinetPlace: TypeAlias = (
    Home | MyData | DataOf | Inquiries | ReportError | Corrections | OneCorrection
)
