"""Diplomas, made out to the name of that time, and the student's card."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from mock_server.world.data import text
from mock_server.world.facts import Diploma, Life, Paper
from mock_server.world.identifiers import numbered
from mock_server.world.papers.writing import Written, document, field, of_self
from mock_server.world.writing import code, day, translated, words


def papers(life: Life, stream: Random) -> Iterator[Written]:
    if life.persona.student:
        yield _student_card(life, stream)
    for diploma in life.diplomas:
        yield _diploma(life, diploma, stream)


def _diploma(life: Life, diploma: Diploma, stream: Random) -> Written:
    title = {
        language: f"{said} · {diploma.degree[language]}"
        for language, said in text("paper.diploma").items()
    }
    return of_self(
        life,
        document(stream, "diploma", title, "education", diploma.paper),
        [
            field("issued_to", words(diploma.holder)),
            field("school", translated(diploma.school)),
            field("degree", translated(diploma.degree)),
            field("subject", translated(diploma.subject)),
            field("document_number", code(diploma.paper.number), sensitive=True),
            field("graduated_on", day(diploma.paper.issued)),
        ],
        holder=diploma.holder,
    )


def _student_card(life: Life, stream: Random) -> Written:
    issued = life.start - timedelta(days=stream.randrange(60, 300))
    expires = issued + timedelta(days=365 * 4)
    card = Paper(numbered(stream, "TB-", 7), issued, expires)
    title = text("paper.student_card")
    return of_self(
        life,
        document(stream, "student_card", title, "education", card),
        [
            field("full_name", words(life.person.full_name)),
            field("school", translated(text("term.sample_university"))),
            field("subject", translated(text("term.computer_science"))),
            field("document_number", code(card.number), sensitive=True),
            field("issued", day(issued)),
            field("expires", day(expires)),
        ],
    )
