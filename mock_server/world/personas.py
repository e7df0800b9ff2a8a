"""Whom a tester can be: each persona is one situation, and its story says which."""

from dataclasses import dataclass
from typing import Final, Literal

Standing = Literal["valid", "expiring", "expired", "revoked", "checking", "needs_renewal"]
Status = Literal["open", "locked_by_operator", "deceased"]


@dataclass(frozen=True, slots=True)
class Persona:
    """How much of everything the registers hold of this person."""

    key: str
    age: int
    female: bool
    status: Status = "open"
    identity_card: Standing = "valid"
    passport: Standing | None = None
    licence: Standing | None = None
    married: bool = False
    children: tuple[int, ...] = ()
    """Their ages."""
    unseen_children: int = 0
    """Born, but missing in the register: what a parent complains about."""
    jobs: int = 0
    diplomas: int = 0
    cars: int = 0
    fines: int = 0
    estates: int = 0
    certificates: int = 0
    pensioner: bool = False
    student: bool = False
    sole_trader: bool = False
    foreigner: bool = False
    newcomer: bool = False
    has_ward: bool = False
    renamed: bool = False
    """Took the spouse's surname; older papers keep the maiden name."""
    strangers: bool = False
    """The register shows another family as theirs."""


PERSONAS: Final = (
    Persona(
        "complete",
        38,
        female=True,
        passport="expiring",
        licence="valid",
        married=True,
        children=(12, 8),
        jobs=3,
        diplomas=2,
        cars=1,
        fines=1,
        estates=1,
        certificates=5,
    ),
    Persona("newcomer", 27, female=True, newcomer=True),
    Persona("parent", 34, female=False, married=True, children=(9, 5), unseen_children=1, jobs=1),
    Persona("driver", 41, female=False, licence="valid", jobs=1, cars=2, fines=6),
    Persona("pensioner", 70, female=True, passport="expired", pensioner=True, estates=1),
    Persona("student", 20, female=False, licence="checking", student=True),
    Persona("sole_trader", 45, female=False, licence="valid", sole_trader=True, cars=1),
    Persona("foreigner", 33, female=True, foreigner=True, jobs=1),
    Persona("minor", 16, female=False),
    Persona(
        "representative", 48, female=True, married=True, children=(19, 15), jobs=2, has_ward=True
    ),
    Persona(
        "newlywed",
        28,
        female=True,
        identity_card="needs_renewal",
        married=True,
        jobs=1,
        diplomas=1,
        renamed=True,
    ),
    Persona("no_diploma", 31, female=True, jobs=2),
    Persona("wrong_family", 36, female=False, married=True, children=(7,), strangers=True, jobs=1),
    Persona("locked", 52, female=False, status="locked_by_operator", licence="revoked", jobs=1),
    Persona("deceased", 81, female=False, status="deceased", pensioner=True),
    Persona(
        "power_user",
        58,
        female=False,
        passport="valid",
        licence="expiring",
        married=True,
        children=(30, 27, 22, 17),
        jobs=40,
        diplomas=4,
        cars=6,
        fines=120,
        estates=25,
        certificates=170,
    ),
)
