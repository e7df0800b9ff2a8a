"""The documents a citizen can show, one module an issuer's trade: from facts to papers."""

from collections.abc import Iterator
from random import Random

from mock_server.world.facts import Life
from mock_server.world.papers import certificates, driving, identity, learning, social
from mock_server.world.papers.writing import Written

__all__ = ["Written", "papers"]


def papers(life: Life, stream: Random) -> Iterator[Written]:
    """In the portal's order: one's own come first, and what is shown most before the rest."""
    yield from sorted(_papers(life, stream), key=lambda one: not one.document["concerns_self"])


def _papers(life: Life, stream: Random) -> Iterator[Written]:
    yield from identity.papers(life, stream)
    if life.persona.newcomer:  # the other registers have not been asked yet
        return
    yield from driving.papers(life, stream)
    yield from social.papers(life, stream)
    yield from learning.papers(life, stream)
    yield from identity.papers_of_children(life, stream)
    yield from certificates.papers(life, stream)
