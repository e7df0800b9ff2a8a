"""Arayışlar: certificates the citizen once asked for, in every state a paper can be in."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Final

from mock_server.world.data import text
from mock_server.world.facts import Life, Paper
from mock_server.world.identifiers import check_code
from mock_server.world.papers.writing import Written, document, field, of_self
from mock_server.world.writing import code, day, words

_KINDS: Final = (
    ("paper.family_composition", "bsih"),
    ("paper.criminal_record", "din"),
    ("paper.residence_certificate", "bpqmi"),
    ("paper.employment_certificate", "eesmn"),
    ("paper.tax_debt", "dvx"),
    ("paper.property_extract", "emdx"),
    ("paper.no_marriage", "en"),
    ("paper.pension_certificate", "dsmf"),
)
_STATES: Final = (
    ("valid", 75),
    ("checking", 80),
    ("revoked", 70),
    ("valid", -15),
    ("withdrawn", 60),
    ("valid", 45),
    ("no_data", None),
    ("valid", 20),
    ("valid", -200),
)
"""What the issuer says, and the days that are left; `None` where nobody knows."""
_VALID_DAYS: Final = 90


def papers(life: Life, stream: Random) -> Iterator[Written]:
    """The later ones are older, each run through the states further back in time."""
    for index in range(life.persona.certificates):
        title, issuer = _KINDS[index % len(_KINDS)]
        state, left = _STATES[index % len(_STATES)]
        age = 0 if state == "checking" else index // len(_STATES) * 30
        expires = None if left is None else life.start + timedelta(days=left - age)
        issued = (expires or life.start) - timedelta(days=_VALID_DAYS)
        paper = Paper(check_code(stream, 8), issued, expires, state)
        yield of_self(
            life,
            document(stream, "certificate", text(title), "certificates", paper, issuer=issuer),
            [
                field("full_name", words(life.person.full_name)),
                field("document_number", code(paper.number)),
                field("check_code", code(check_code(stream, 16)), sensitive=True),
                field("issued", day(issued)),
            ],
        )
