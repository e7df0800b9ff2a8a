"""Arayışlar: certificates the citizen once asked for, in every state a paper can be in."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Final

from mock_server.world.check_numbers import LONG, number_from
from mock_server.world.data import text
from mock_server.world.facts import Life, Paper
from mock_server.world.identifiers import numbered
from mock_server.world.papers.writing import Certified, Written, document, field, of_self
from mock_server.world.writing import code, day, words

_KINDS: Final = (
    ("paper.family_composition", "bsih", "children"),
    ("paper.criminal_record", "din", "identity"),
    ("paper.residence_certificate", "bpqmi", "address"),
    ("paper.employment_certificate", "eesmn", "work"),
    ("paper.tax_debt", "dvx", "tax"),
    ("paper.property_extract", "emdx", "property"),
    ("paper.no_marriage", "en", "family"),
    ("paper.pension_certificate", "dsmf", "pension"),
)
"""Its title, who answers for it, and the section whose data it confirms."""
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
        title, issuer, section = _KINDS[index % len(_KINDS)]
        state, left = _STATES[index % len(_STATES)]
        age = 0 if state == "checking" else index // len(_STATES) * 30
        expires = None if left is None else life.start + timedelta(days=left - age)
        issued = (expires or life.start) - timedelta(days=_VALID_DAYS)
        paper = Paper(numbered(stream, "AR-", 8), issued, expires, state)
        certified = Certified(number_from(stream.randbytes(LONG), LONG), section)
        yield of_self(
            life,
            document(stream, "certificate", text(title), "certificates", paper, issuer=issuer),
            [
                field("full_name", words(life.person.full_name)),
                field("document_number", code(paper.number)),
                field("check_code", code(certified.code), sensitive=True),
                field("issued", day(issued)),
            ],
            certificate=certified,
        )
