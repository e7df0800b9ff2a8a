"""What is to be printed, before anybody thinks of paper. Texts come in one language already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `title` stands above it."""

    text: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels with their values, each pair a line."""

    rows: Sequence[tuple[str, str]]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """A list of many things of one kind; its head is printed again on each page."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """How whoever is handed the paper finds out what it is worth."""

    code: str
    """As it is typed; one for checking is printed in groups of four."""
    address: str
    """For the QR."""
    what: Literal["check", "notice"] = "check"
    """What the code is good for."""


Part: TypeAlias = Words | Rows | Columns


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    issuer: str
    """Who answers for what is written; on most papers an institution."""
    language: str
    made_at: datetime
    """By the world's clock."""
    parts: Sequence[Part] = ()
    number: str | None = None
    check: Check | None = None
