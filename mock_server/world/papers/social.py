"""Health insurance and the pensioner's card."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from mock_server.world.data import text
from mock_server.world.facts import Life, Paper
from mock_server.world.identifiers import numbered
from mock_server.world.papers.writing import Written, document, field, of_self
from mock_server.world.people import years_after
from mock_server.world.writing import code, day, translated, words

_PENSION_AGE = 65


def papers(life: Life, stream: Random) -> Iterator[Written]:
    if not life.persona.foreigner and life.persona.status == "open":
        yield _health(life, stream)
    if life.persona.pensioner:
        yield _pension(life, stream)


def _health(life: Life, stream: Random) -> Written:
    began = life.start - timedelta(days=stream.randrange(300, 1_200))
    insured = Paper(numbered(stream, "TS-", 9), began, None)
    title = text("paper.health_insurance")
    return of_self(
        life,
        document(stream, "health_insurance", title, "health_insurance", insured),
        [
            field("document_number", code(insured.number), sensitive=True),
            field("clinic", translated(text("term.sample_clinic"))),
            field("health_package", translated(text("term.service_package"))),
            field("insured_from", day(began)),
        ],
    )


def _pension(life: Life, stream: Random) -> Written:
    since = years_after(life.person.born, _PENSION_AGE)
    state = "withdrawn" if life.persona.status == "deceased" else "valid"
    card = Paper(numbered(stream, "PV-", 7), since, None, state)
    title = text("paper.pension_card")
    return of_self(
        life,
        document(stream, "pension_card", title, "pensions", card),
        [
            field("document_number", code(card.number), sensitive=True),
            field("full_name", words(life.person.full_name)),
            field("pension_kind", translated(text("term.age_pension"))),
            field("pension_since", day(since)),
        ],
    )
