"""What was looked at before anything is built, and what has to be done about it."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    GOOD = "ok"
    FETCHED = "to fetch"
    """Not here, and the builder gets it by itself where there is a network."""
    MISSING = "MISSING"
    """Not here, and somebody has to get it."""
    WRONG = "WRONG"
    """Of the project or of the profile: no machine could build it so."""


@dataclass(frozen=True, slots=True)
class Finding:
    verdict: Verdict
    what: str
    how: str = ""
    """What to do about it."""

    @property
    def stops(self) -> bool:
        return self.verdict in {Verdict.MISSING, Verdict.WRONG}


def line_of(finding: Finding) -> str:
    told = f"  {finding.verdict.value:<9} {finding.what}"
    return told if not finding.how else f"{told}\n            -> {finding.how}"


def good(what: str) -> Finding:
    return Finding(Verdict.GOOD, what)


def wrong(what: str, how: str = "") -> Finding:
    return Finding(Verdict.WRONG, what, how)


def missing(what: str, how: str) -> Finding:
    return Finding(Verdict.MISSING, what, how)


def fetched(what: str, how: str) -> Finding:
    return Finding(Verdict.FETCHED, what, how)
