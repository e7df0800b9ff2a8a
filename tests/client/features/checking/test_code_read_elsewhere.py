"""A document's code that was read on another screen."""

import pytest

from client.domain.languages import Language
from client.features.checking import CheckScreen
from tests.builders import a_document, a_guest_state
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


@pytest.mark.requirement("R-1.4")
async def test_a_code_that_was_read_elsewhere_is_asked_about_at_once():
    portal = FakePortal()
    shown = portal.presenting.begin(a_document())
    edges = fake_edges(portal=portal)
    state = a_guest_state(Language.EN)
    async with on_stage(lambda: CheckScreen(shown.number), edges=edges, state=state) as stage:
        assert stage.says("The document is valid")
