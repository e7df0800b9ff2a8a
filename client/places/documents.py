"""What the citizen can show, and checking what others show."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.certificates import Confirmable
from client.domain.documents import DocumentId


@dataclass(frozen=True, slots=True)
class Documents:
    pass


@dataclass(frozen=True, slots=True)
class OneDocument:
    document: DocumentId


@dataclass(frozen=True, slots=True)
class ShowDocument:
    document: DocumentId


@dataclass(frozen=True, slots=True)
class CheckDocument:
    pass


@dataclass(frozen=True, slots=True)
class CheckedCode:
    """Of a document: asked about at once."""

    code: str


@dataclass(frozen=True, slots=True)
class OrderCertificate:
    """Having something confirmed under a code."""

    subject: Confirmable


DocumentsPlace: TypeAlias = (
    Documents | OneDocument | ShowDocument | CheckDocument | CheckedCode | OrderCertificate
)
