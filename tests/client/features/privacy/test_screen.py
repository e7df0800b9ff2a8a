"""The hub: all of one's privacy is a press away, and what awaits a decision is on top."""

import pytest

from client.domain.acceptances import POLICY
from client.domain.languages import Language
from client.domain.legal import LegalKind
from client.features.privacy import PrivacyScreen
from client.places.privacy import Decide, MyAcceptances
from client.portal.errors import PortalUnreachable
from tests.builders import a_state, awaited
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def looking(portal, steps):
    edges = fake_edges(portal=portal, go=steps)
    return on_stage(PrivacyScreen, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("CON-08")
async def test_what_awaits_a_decision_stands_first_with_its_day():
    portal, steps = FakePortal(), Steps()
    portal.held_awaited = {POLICY: awaited()}
    async with looking(portal, steps) as stage:
        assert stage.says("Decide by 9 December 2026")
        await stage.press("Read and decide")
        await stage.press("to-acceptances")

    assert steps.places == [Decide(LegalKind.PRIVACY), MyAcceptances()]


async def test_the_ways_are_there_when_the_portal_is_not():
    portal, steps = FakePortal(), Steps()
    portal.failing = PortalUnreachable()
    async with looking(portal, steps) as stage:
        await stage.press("to-acceptances")

    assert steps.places == [MyAcceptances()]
