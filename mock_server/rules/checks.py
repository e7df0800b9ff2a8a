"""Checking somebody's document by what they show: what it is worth, and no more of it than that.

Anybody may check, so there is nothing to find out by trying: numbers are drawn from 23^7 and live
for minutes, codes of certificates from 23^15, and whoever asks for ones that do not exist soon
has to wait.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from mock_server.rules import certificates, presentations
from mock_server.rules.presentations import By
from mock_server.world import World
from mock_server.world.certificates import CONTENTS
from mock_server.world.check_numbers import LONG, fits

WINDOW: Final = 600.0
"""Seconds in which a source's checks are counted."""
CHECKS_FREE: Final = 120
MISSES_FREE: Final = 12
"""Numbers that nobody showed, from one source."""

_TRIES: Final = "check_tries"
_HIDDEN: Final = "•••"
_SHOWN_LETTERS: Final = 2


class Outcome(StrEnum):
    VALID = "valid"
    LAPSED = "lapsed"
    """It was shown, and its time is over."""
    UNKNOWN = "unknown"
    FORGED = "forged"
    """The portal cannot have issued it: its check character or its seal is wrong."""
    REVOKED = "document_revoked"
    WITHDRAWN = "document_withdrawn"
    EXPIRED = "document_expired"
    UNCONFIRMED = "document_unconfirmed"
    """Its issuer does not say just now that it holds."""


MISSED: Final = frozenset({Outcome.UNKNOWN, Outcome.FORGED})

_STANDINGS: Final = {
    "revoked": Outcome.REVOKED,
    "withdrawn": Outcome.WITHDRAWN,
    "checking": Outcome.UNCONFIRMED,
    "needs_renewal": Outcome.UNCONFIRMED,
    "no_data": Outcome.UNCONFIRMED,
}


@dataclass(frozen=True, slots=True)
class Checked:
    outcome: Outcome
    document: dict[str, Any] | None = None
    """As the portal keeps it: `minimal` is what may be told."""


def check(world: World, code: str, by: By) -> Checked:
    """A code as a QR or a certificate carries it, or a number as somebody typed it."""
    number, seal = presentations.parts_of(code)
    if not fits(number) or (seal is not None and not presentations.is_sealed(world, number, seal)):
        return Checked(Outcome.FORGED)
    if len(number) == LONG:
        return _certificate(world, number)
    found = presentations.of_number(world, number)
    if found is None:
        return Checked(Outcome.UNKNOWN)
    fin, presentation = found
    if not presentations.seconds_left(presentation, world.clock.timestamp()):
        return Checked(Outcome.LAPSED)
    document = world.store.get("documents", fin, presentation["document"])
    if document is None:
        return Checked(Outcome.UNKNOWN)
    presentations.note_shown(world, fin, presentation, by)
    return Checked(_outcome(document, world.clock.today()), document)


def _certificate(world: World, number: str) -> Checked:
    """A certificate of a document holds no longer than the document does."""
    found = certificates.of_code(world, number)
    if found is None:
        return Checked(Outcome.UNKNOWN)
    fin, certificate = found
    today = world.clock.today()
    outcome = _outcome(certificate, today)
    content = world.store.get(CONTENTS, fin, certificate["id"])
    if outcome is Outcome.VALID and content is not None and content["document"] is not None:
        document = world.store.get("documents", fin, content["document"])
        outcome = Outcome.WITHDRAWN if document is None else _outcome(document, today)
    return Checked(outcome, certificate)


def minimal(document: dict[str, Any]) -> dict[str, Any]:
    """What a checker compares with the person before them, and nothing else."""
    return {
        "kind": document["kind"],
        "title": document["title"],
        "number": document["number"],
        "holder": partly_masked(document["holder"]),
        "issuer": document["issuer"]["name"],
        "issued_on": document["issued_on"],
        "expires_on": document["expires_on"],
        "state": document["state"],
    }


def partly_masked(name: str) -> str:
    """`Mə••• Ay••• Rə••• qızı`: enough to recognise, too little to learn."""
    return " ".join(
        word if word[:1].islower() else word[:_SHOWN_LETTERS] + _HIDDEN for word in name.split()
    )


def seconds_to_wait(world: World, source: str) -> int:
    """0 while this source may check."""
    tries = _recent(world, source)
    misses = [at for at, missed in tries if missed]
    waits = [
        times[-most] + WINDOW - world.clock.timestamp()
        for times, most in (([at for at, _ in tries], CHECKS_FREE), (misses, MISSES_FREE))
        if len(times) >= most
    ]
    return max((max(1, -int(-wait // 1)) for wait in waits), default=0)


def count(world: World, source: str, checked: Checked) -> None:
    tried = [world.clock.timestamp(), checked.outcome in MISSED]
    tries = [*_recent(world, source), tried]
    world.store.put(_TRIES, "", source, {"tries": tries[-CHECKS_FREE:]})


def _recent(world: World, source: str) -> list[Any]:
    now = world.clock.timestamp()
    kept = world.store.get(_TRIES, "", source) or {"tries": []}
    return [one for one in kept["tries"] if abs(now - one[0]) < WINDOW]


def _outcome(document: dict[str, Any], today: date) -> Outcome:
    if document["state"] != "valid":
        return _STANDINGS[document["state"]]
    until = document["expires_on"]
    ran_out = until is not None and date.fromisoformat(until) < today
    return Outcome.EXPIRED if ran_out else Outcome.VALID
