"""A paper comes as bytes of the type that was asked for, or not at all."""

import pytest

from client.portal.errors import NotFound, PortalBroken
from client.portal.exchange import PDF
from client.portal.remembering import RememberingExchange
from client.portal.server_time import ServerTime
from client.portal.signed import SignedExchange
from client.storage.store import MemoryStore
from tests.doubles.clock import FakeClock
from tests.doubles.wires import FakeWire, a_problem, an_answer

A_PAPER = an_answer(b"%PDF-1.7", media="application/pdf", etag='"1"')


def exchange(answers):
    wire = FakeWire({"GET /paper": answers})
    signed = SignedExchange(wire, None, ServerTime(FakeClock()), lambda: "az")
    return wire, RememberingExchange(signed, MemoryStore)


@pytest.mark.requirement("REL-10")
async def test_a_paper_is_taken_only_when_one_was_asked_for():
    wire, asking = exchange(A_PAPER)

    reply = await asking.read("/paper", public=True, media=PDF)

    assert reply.body == b"%PDF-1.7"
    assert wire.asked[0].headers["Accept"].startswith("application/pdf")
    with pytest.raises(PortalBroken):
        await asking.read("/paper", public=True)


async def test_a_refusal_is_a_problem_as_everywhere():
    _, asking = exchange(a_problem(404, "not_found"))

    with pytest.raises(NotFound):
        await asking.read("/paper", public=True, media=PDF)
