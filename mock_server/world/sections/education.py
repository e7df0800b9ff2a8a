"""Təhsil: diplomas, studies, examinations."""

from typing import Any, Final

from mock_server.world.data import text
from mock_server.world.facts import Life
from mock_server.world.people import years_before
from mock_server.world.writing import code, day, entry, item, translated, words

Record = dict[str, Any]

_SCHOOL_EXAM_AGE: Final = 17
_POINTS: Final = (("exam_language", 87), ("exam_mathematics", 92), ("exam_foreign_language", 78))


def _education(life: Life) -> list[Record]:
    found = [
        entry(
            f"diploma-{index}",
            diploma.degree,
            (
                item("school", translated(diploma.school)),
                item("subject", translated(diploma.subject)),
                item("diploma_number", code(diploma.paper.number)),
                item("issued_to", words(diploma.holder)),
                item("graduated_on", day(diploma.paper.issued)),
            ),
        )
        for index, diploma in enumerate(life.diplomas)
    ]
    if life.persona.student:
        found.append(entry("studies", text("entry.studies"), _studies(life)))
    return found


def _studies(life: Life) -> tuple[Record, ...]:
    return (
        item("school", translated(text("term.sample_university"))),
        item("subject", translated(text("term.computer_science"))),
        item("course", words("2")),
        item("form_of_study", translated(text("term.full_time"))),
        item("enrolled_on", day(years_before(life.start, 2).replace(month=9, day=15))),
    )


def _exams(life: Life) -> list[Record]:
    if not life.persona.student:
        return []
    day_taken = years_before(life.start, life.persona.age - _SCHOOL_EXAM_AGE)
    items = (
        item("exam_day", day(day_taken.replace(month=6, day=12))),
        *(item(key, words(str(points))) for key, points in _POINTS),
    )
    return [entry("school_leaving", text("entry.school_leaving"), items)]


WRITERS = {"education": _education, "exams": _exams}
