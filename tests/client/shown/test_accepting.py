"""Terms before a deed: read, accepted, and the same deed again; or not now, and nothing done."""

import pytest

from client.design import note, primary_button, stack
from client.domain.languages import Language
from client.hooks import component, use_model
from client.portal.errors import AcceptanceRequired, PortalUnreachable
from client.shown.accepting import use_accepting
from tests.builders import a_state, some_terms
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

TERMS = some_terms()


class Deed:
    def __init__(self, portal):
        self.portal, self.tried = portal, 0

    async def __call__(self):
        self.tried += 1
        if not self.portal.decided:
            required = AcceptanceRequired("acceptance_required")
            required.document, required.version = TERMS.subject, TERMS.version
            raise required
        return "done"


@component
def Sending(deed):
    accepting = use_accepting()
    came, change = use_model(str)

    async def send():
        try:
            told = await deed()
        except AcceptanceRequired as required:
            told = "paused" if await accepting(required, send) else "not here"
        change(lambda _: told)

    return stack(primary_button("Send", send), note(came))


def sending(portal):
    portal.held_terms = {TERMS.subject: TERMS}
    deed = Deed(portal)
    state = a_state(language=Language.EN)
    return deed, on_stage(Sending, deed, edges=fake_edges(portal=portal), state=state)


@pytest.mark.requirement("R-1.7")
async def test_the_terms_are_shown_and_the_same_deed_is_done_once_they_are_accepted():
    deed, shown = sending(FakePortal())
    async with shown as stage:
        await stage.press("Send")
        await stage.until("Adınız və FİN")
        await stage.press("confirm")
        await stage.until("done")

    assert deed.tried == 2
    assert deed.portal.decided[0].subject == TERMS.subject


@pytest.mark.requirement("R-1.7")
async def test_not_now_does_nothing_and_says_so():
    deed, shown = sending(FakePortal())
    async with shown as stage:
        await stage.press("Send")
        await stage.until("Not now")
        await stage.press("cancel")
        await stage.until("paused")

    assert (deed.tried, deed.portal.decided) == (1, [])


@pytest.mark.requirement("R-1.7", "CON-04")
async def test_an_acceptance_that_did_not_arrive_leaves_the_terms_open():
    portal = FakePortal()
    portal.failing_at["decide"] = PortalUnreachable()
    _, shown = sending(portal)
    async with shown as stage:
        await stage.press("Send")
        await stage.until("Not now")
        await stage.press("confirm")
        await stage.until("Not recorded")

        assert stage.says("Adınız və FİN")
