"""Jobs, diplomas, cars, fines, estates and the papers that prove them."""

from datetime import date, timedelta
from random import Random
from typing import Final

from mock_server.world import identifiers
from mock_server.world.data import table, text
from mock_server.world.facts import Car, Diploma, Estate, Fine, Job, Paper
from mock_server.world.people import years_before
from mock_server.world.personas import Persona, Standing

_DAYS_LEFT: Final[dict[Standing, int]] = {"expiring": 30, "expired": -40, "needs_renewal": 400}
_STATES: Final[dict[Standing, str]] = {
    "revoked": "revoked",
    "checking": "checking",
    "needs_renewal": "needs_renewal",
}
_POSITIONS: Final = (
    "term.engineer",
    "term.accountant",
    "term.teacher",
    "term.driver",
    "term.nurse",
    "term.manager",
)
_SUBJECTS: Final = (
    "term.computer_science",
    "term.economics",
    "term.medicine",
    "term.philology",
    "term.law",
)
_COLOURS: Final = ("term.white", "term.black", "term.silver", "term.blue", "term.red")
_OFFENCES: Final = (
    ("term.speeding", 4_000),
    ("term.parking", 2_000),
    ("term.red_light", 10_000),
    ("term.seat_belt", 4_000),
    ("term.phone_at_wheel", 5_000),
)
_DEGREES: Final = ("term.bachelor", "term.master", "term.doctor", "term.course")
_ESTATES: Final = ("term.flat", "term.house", "term.land")


def paper(stream: Random, number: str, standing: Standing, start: date, years: int) -> Paper:
    """Valid for `years`, and as near to its end as `standing` says."""
    left = _DAYS_LEFT.get(standing) or stream.randrange(400, years * 365 - 200)
    expires = start + timedelta(days=left)
    return Paper(number, years_before(expires, years), expires, _STATES.get(standing, "valid"))


def address(stream: Random) -> tuple[str, str]:
    """As registers write it, and its postcode."""
    place = stream.choice(table("names")["places"])
    street = stream.choice(table("names")["streets"])
    house, flat = stream.randrange(1, 120), stream.randrange(1, 90)
    return f"{place['name']}, {street} küç., b. {house}, m. {flat}", place["postcode"]


def jobs(stream: Random, persona: Persona, start: date) -> tuple[Job, ...]:
    """The newest first; it goes on, the others have ended one after another."""
    found: list[Job] = []
    until: date | None = None
    for _ in range(persona.jobs):
        since = (until or start) - timedelta(days=stream.randrange(90, 420))
        found.append(
            Job(
                employer=stream.choice(table("names")["employers"]),
                voen=identifiers.voen(stream),
                position=text(stream.choice(_POSITIONS)),
                since=since,
                until=until,
                salary=stream.randrange(600, 3_200, 50) * 100,
                contract=identifiers.numbered(stream, "ƏM-", 10),
            )
        )
        until = since - timedelta(days=stream.randrange(5, 60))
    return tuple(found)


def diplomas(stream: Random, persona: Persona, start: date, holder: str) -> tuple[Diploma, ...]:
    """Bachelors leave in the summer of their 22nd year, and each degree takes two more."""
    first = years_before(start, max(persona.age - 22, 1)).year
    return tuple(
        Diploma(
            school=text("term.sample_university"),
            degree=text(_DEGREES[index]),
            subject=text(stream.choice(_SUBJECTS)),
            holder=holder,
            paper=Paper(
                identifiers.numbered(stream, "BB ", 6),
                min(date(first + index * 2, 6, 30), start),
                None,
            ),
        )
        for index in range(persona.diplomas)
    )


def cars(stream: Random, persona: Persona, start: date) -> tuple[Car, ...]:
    """The second car's insurance has run out: the case that stops a power of attorney."""
    found: list[Car] = []
    for index in range(persona.cars):
        make, model = stream.choice(table("names")["cars"])
        year = start.year - stream.randrange(1, 14)
        registered = date(year, stream.randrange(1, 13), stream.randrange(1, 29))
        insured: Standing = "expired" if index == 1 else "expiring" if index == 0 else "valid"
        found.append(
            Car(
                plate=identifiers.plate(stream),
                make=make,
                model=model,
                year=year,
                colour=text(stream.choice(_COLOURS)),
                vin=identifiers.vin(stream),
                certificate=Paper(identifiers.numbered(stream, "AA ", 6), registered, None),
                insurance=_policy(stream, insured, start),
            )
        )
    return tuple(found)


def _policy(stream: Random, standing: Standing, start: date) -> Paper:
    left = {"expiring": 21, "expired": -12}.get(standing, stream.randrange(90, 340))
    expires = start + timedelta(days=left)
    number = identifiers.numbered(stream, "A", 9)
    return Paper(number, years_before(expires, 1), expires)


def fines(stream: Random, cars_held: tuple[Car, ...], count: int, start: date) -> tuple[Fine, ...]:
    """The newest first. The newest two, and every fifth, are not paid."""
    found: list[Fine] = []
    day = start
    for index in range(count):
        day -= timedelta(days=stream.randrange(3, 40))
        offence, amount = stream.choice(_OFFENCES)
        plate = stream.choice(cars_held).plate if cars_held else identifiers.plate(stream)
        found.append(
            Fine(
                protocol=identifiers.numbered(stream, "BDYP-", 9),
                day=day,
                offence=text(offence),
                plate=plate,
                amount=amount,
                paid=index > 1 and index % 5 != 0,
            )
        )
    return tuple(found)


def estates(stream: Random, count: int, start: date) -> tuple[Estate, ...]:
    return tuple(
        Estate(
            kind=text(stream.choice(_ESTATES)),
            address=address(stream)[0],
            area=f"{stream.randrange(380, 2_200) / 10:.1f} m²".replace(".", ","),
            number=identifiers.numbered(stream, "", 12),
            since=start - timedelta(days=stream.randrange(200, 9_000)),
        )
        for _ in range(count)
    )
