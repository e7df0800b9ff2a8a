"""People who do not exist, with three-part Azerbaijani names and a family to belong to."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from mock_server.world import identifiers
from mock_server.world.data import table

Surname = tuple[str, str]
"""His and hers: Məmmədov, Məmmədova."""


@dataclass(frozen=True, slots=True)
class Person:
    fin: str
    given_name: str
    surname: str
    patronymic: str
    """With oğlu or qızı; "" for a foreigner."""
    female: bool
    born: date
    birth_place: str

    @property
    def full_name(self) -> str:
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()


@dataclass(slots=True)
class Town:
    """Where people are born, each with a FİN of their own."""

    stream: Random
    start: date
    taken: set[str]

    def family_name(self, other_than: str = "") -> Surname:
        while True:
            his, hers = self.stream.choice(table("names")["surnames"])
            if other_than not in (his, hers):
                return his, hers

    def born(self, age: int, surname: Surname, father: str | None, *, female: bool) -> Person:
        """Somebody of that age at the world's start; `father` is his given name."""
        names = table("names")
        given = self.stream.choice(names["female" if female else "male"])
        fathers = father or self.stream.choice(names["male"])
        return Person(
            fin=self._fin(),
            given_name=given,
            surname=surname[female],
            patronymic=f"{fathers} {'qızı' if female else 'oğlu'}",
            female=female,
            born=years_before(self.start, age) - timedelta(days=self.stream.randrange(20, 340)),
            birth_place=self.stream.choice(names["places"])["name"],
        )

    def foreigner(self, age: int) -> Person:
        """With a virtual FİN, and no father's name in it."""
        return Person(
            fin=self._fin(),
            given_name="Elena",
            surname="Sample",
            patronymic="",
            female=True,
            born=years_before(self.start, age) - timedelta(days=self.stream.randrange(20, 340)),
            birth_place="Tbilisi",
        )

    def _fin(self) -> str:
        while (fin := identifiers.fin(self.stream)) in self.taken:
            pass
        self.taken.add(fin)
        return fin


def years_before(day: date, years: int) -> date:
    """29 February falls back to the 28th."""
    return years_after(day, -years)


def years_after(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        day = day - timedelta(days=1)
    return day.replace(year=day.year + years)
