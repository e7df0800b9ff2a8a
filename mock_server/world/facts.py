"""What the registers know: plain facts that sections and papers are both written from."""

from dataclasses import dataclass
from datetime import date

from mock_server.world.data import Text
from mock_server.world.people import Person
from mock_server.world.personas import Persona


@dataclass(frozen=True, slots=True)
class Paper:
    """A number that an institution gave out. `state` is the contract's document state."""

    number: str
    issued: date
    expires: date | None
    state: str = "valid"


@dataclass(frozen=True, slots=True)
class Job:
    employer: str
    voen: str
    position: Text
    since: date
    until: date | None
    salary: int
    """Qəpik a month."""
    contract: str


@dataclass(frozen=True, slots=True)
class Diploma:
    school: Text
    degree: Text
    subject: Text
    holder: str
    """The name at that time."""
    paper: Paper


@dataclass(frozen=True, slots=True)
class Car:
    plate: str
    make: str
    model: str
    year: int
    colour: Text
    vin: str
    certificate: Paper
    insurance: Paper


@dataclass(frozen=True, slots=True)
class Fine:
    protocol: str
    day: date
    offence: Text
    plate: str
    amount: int
    """Qəpik."""
    paid: bool


@dataclass(frozen=True, slots=True)
class Estate:
    kind: Text
    address: str
    area: str
    number: str
    since: date


@dataclass(frozen=True, slots=True)
class Child:
    person: Person
    card: Paper
    birth_certificate: Paper
    seen: bool
    """False: the register has lost this child."""


@dataclass(frozen=True, slots=True)
class Family:
    father: Person
    mother: Person
    spouse: Person | None
    marriage: Paper | None
    children: tuple[Child, ...]
    ward: Person | None


@dataclass(frozen=True, slots=True)
class Life:
    """One persona's whole situation on the day the world began."""

    persona: Persona
    start: date
    person: Person
    former_surname: str | None
    address: str
    postcode: str
    phone: str
    email: str
    blood_group: str
    iban: str
    voen: str | None
    identity_card: Paper | None
    passport: Paper | None
    residence: Paper | None
    licence: Paper | None
    family: Family
    jobs: tuple[Job, ...]
    diplomas: tuple[Diploma, ...]
    cars: tuple[Car, ...]
    fines: tuple[Fine, ...]
    estates: tuple[Estate, ...]
