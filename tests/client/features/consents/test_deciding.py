"""Answering a request: each set by itself, sent once, and never said to be done before it is."""

from dataclasses import replace

import pytest

from client.domain.consents import Changes, ConsentState, Licence, RequestId
from client.domain.languages import Language
from client.features.consents import RequestScreen
from client.portal.errors import PortalUnreachable, Refused
from tests.builders import a_state
from tests.builders.consents import a_consent, a_recipient, some_consents
from tests.builders.institutions import a_text
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE
from tests.stage import on_stage

TWO = (a_consent("a", data="Ünvan"), a_consent("b", data="Əməkhaqqı"))


def a_portal(*known):
    portal = FakePortal()
    portal.held_consents = some_consents(*(known or TWO))
    return portal


def asked(portal, **edges):
    return on_stage(
        RequestScreen,
        RequestId("r-1"),
        edges=fake_edges(portal=portal, **edges),
        state=a_state(language=Language.EN),
    )


@pytest.mark.requirement("CON-02")
async def test_nothing_is_chosen_beforehand_and_each_set_is_answered_by_itself():
    portal = a_portal()
    async with asked(portal) as stage:
        before = stage.outline()
        await stage.press("decide-a-yes")
        half = stage.outline()
        await stage.press("decide-b-no")
        await stage.press("confirm-decision")
        await stage.until("Your decision is recorded")

    states = [one.state for one in portal.held_consents.known]
    assert "[Confirm]" not in before
    assert "[Confirm]" not in half
    assert states == [ConsentState.ACTIVE, ConsentState.REFUSED]


@pytest.mark.requirement("CON-02")
async def test_the_sentence_every_value_and_the_consequence_of_no_are_read_first():
    async with asked(a_portal(a_consent("a"))) as stage:
        for words in ("Mən icazə verirəm", "N•••••", "Kağız sənəd istənəcək.", "1400012311"):
            assert stage.says(words)


@pytest.mark.requirement("CON-04")
async def test_without_a_network_nothing_is_said_to_be_decided():
    portal = a_portal()
    portal.failing_at["decide_consents"] = PortalUnreachable()
    async with asked(portal) as stage:
        await stage.press("decide-a-yes")
        await stage.press("decide-b-yes")
        await stage.press("confirm-decision")
        await stage.settle()
        failed = stage.says("nothing has changed")
        portal.failing_at.clear()
        await stage.press("confirm-decision")
        await stage.until("Your decision is recorded")

    assert failed
    assert portal.asked.count("decide_consents") == 2


@pytest.mark.requirement("CON-04")
async def test_answered_on_another_device_shows_the_fresh_state():
    portal = a_portal()
    async with asked(portal) as stage:
        await stage.press("decide-a-yes")
        await stage.press("decide-b-yes")
        decided = tuple(replace(one, state=ConsentState.REFUSED) for one in TWO)
        portal.held_consents = some_consents(*decided)
        await stage.press("confirm-decision")
        await stage.until("This request has been answered already")

        assert stage.says("You refused")
        assert not stage.says("Your decision is recorded")


@pytest.mark.requirement("CON-07")
async def test_a_request_that_changed_meanwhile_is_read_again_from_the_beginning():
    portal = a_portal()
    portal.failing_at["decide_consents"] = Refused("consent_changed")
    async with asked(portal) as stage:
        await stage.press("decide-a-yes")
        await stage.press("decide-b-yes")
        await stage.press("confirm-decision")
        await stage.until("changed while you were reading")

        assert "[Confirm]" not in stage.outline()


@pytest.mark.requirement("CON-10")
async def test_whoever_has_no_licence_can_only_be_refused():
    one = a_consent("a", recipient=a_recipient(licence=Licence.SUSPENDED))
    portal = a_portal(one)
    async with asked(portal) as stage:
        assert stage.says("This organisation has no licence")
        assert "[Allow]" not in stage.outline()
        await stage.press("decide-a-no")
        await stage.press("confirm-decision")
        await stage.until("Your decision is recorded")

    assert portal.held_consents.known[0].state is ConsentState.REFUSED


async def test_what_changed_in_the_data_set_is_said():
    one = a_consent("a", changes=Changes((a_text("Maaş"),), (a_text("Vəzifə"),)))
    async with asked(a_portal(one)) as stage:
        assert stage.says("Added: Maaş")
        assert stage.says("Removed: Vəzifə")


@pytest.mark.requirement("AUTH-20")
async def test_whoever_does_not_sign_has_decided_nothing():
    portal = a_portal(a_consent("a", needs_signature=True))
    portal.assured = False
    async with asked(portal) as stage:
        await stage.press("decide-a-yes")
        signs = stage.says("signed with a code")
        await stage.begin("confirm-decision")
        await stage.press("cancel")
        await stage.settle()
        undecided = portal.held_consents.known[0].state
        await stage.begin("confirm-decision")
        await stage.type("step-up-code", RIGHT_CODE)
        await stage.press("confirm")
        await stage.until("Your decision is recorded")

    assert signs
    assert undecided is ConsentState.REQUESTED
    assert portal.held_consents.known[0].state is ConsentState.ACTIVE
