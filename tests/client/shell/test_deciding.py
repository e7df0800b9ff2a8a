"""A text that must be decided stands in the place of what was asked for, and then gives way."""

import pytest

from client.composition.deferred import DeferredExchange
from client.domain.acceptances import POLICY
from client.domain.languages import Language
from client.portal.errors import AcceptanceRequired
from client.routes import ROUTES
from client.shell.life import App, dress
from tests.builders import a_legal_version, a_state, awaited
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import an_empty_stage


@pytest.mark.requirement("CON-08")
async def test_the_decision_is_shown_instead_of_failing_and_then_the_place_asked_for():
    portal, state = FakePortal(), a_state(language=Language.EN)
    portal.held_awaited = {POLICY: awaited(in_force=True)}
    portal.held_versions = (a_legal_version("2"), a_legal_version("1"))
    async with an_empty_stage("/documents") as stage:
        state.owed = "policy"
        dress(stage.page, state.choices)
        stage.page.render_views(App, fake_edges(portal=portal), state, ROUTES)
        await stage.until("A new privacy policy")
        assert stage.find("leave", on_click=True)
        await stage.press("accept")
        await stage.until("Go on")
        await stage.press("Go on")
        await stage.until("Documents")

        assert stage.address == "/documents"
        assert not stage.says("A new privacy policy")


@pytest.mark.parametrize("address", ["/more/devices", "/more/privacy", "/more/legal/privacy"])
async def test_leaving_and_reading_the_rules_are_never_barred(address):
    state = a_state(language=Language.EN)
    async with an_empty_stage(address) as stage:
        state.owed = "policy"
        dress(stage.page, state.choices)
        stage.page.render_views(App, fake_edges(), state, ROUTES)
        await stage.settle()

        assert not stage.says("A new privacy policy")


async def test_only_policy_and_terms_stand_before_everything():
    heard: list[str] = []

    class Line:
        async def connected(self):
            return self

        @property
        def exchange(self):
            return self

        async def read(self, path, **_):
            required = AcceptanceRequired("acceptance_required")
            required.document = path
            raise required

    exchange = DeferredExchange(Line(), heard.append)
    for document in ("policy", "terms", "service:x"):
        with pytest.raises(AcceptanceRequired):
            await exchange.read(document)

    assert heard == ["policy", "terms"]
