"""What the citizen can show, and checking what others show."""

from dataclasses import dataclass
from typing import TypeAlias

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


DocumentsPlace: TypeAlias = Documents | OneDocument | ShowDocument | CheckDocument
