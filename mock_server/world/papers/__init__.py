"""The documents a citizen can show, one module an issuer's trade: from facts to papers."""

from collections.abc import Iterator
from random import Random

from mock_server.world.facts import Life
from mock_server.world.papers import certificates, driving, identity, learning, social
from mock_server.world.papers.writing import Written


def papers(life: Life, stream: Random) -> Iterator[Written]:
    """In the portal's order: what is shown most comes first."""
    yield from identity.papers(life, stream)
    if life.persona.newcomer:  # the other registers have not been asked yet
        return
    yield from driving.papers(life, stream)
    yield from social.papers(life, stream)
    yield from learning.papers(life, stream)
    yield from identity.papers_of_children(life, stream)
    yield from certificates.papers(life, stream)
