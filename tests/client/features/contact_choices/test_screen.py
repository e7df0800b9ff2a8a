"""Topics by channels: what cannot be off is locked, the rest is a tap, research needs a yes."""

import pytest

from client.domain.contact_choices import Channel, Topic
from client.domain.languages import Language
from client.features.contact_choices import ContactChoicesScreen, model
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.contact_choices import some_contact_choices
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def choosing(portal):
    edges = fake_edges(portal=portal)
    return on_stage(ContactChoicesScreen, edges=edges, state=a_state(language=Language.EN))


def cell(portal, topic, channel):
    cells = portal.held_contact_choices.of(topic)
    return next(one.on for one in cells if one.channel is channel)


@pytest.mark.requirement("R-3.6")
async def test_a_tap_turns_one_channel_of_one_topic_and_a_locked_one_stays():
    portal = FakePortal()
    async with choosing(portal) as stage:
        await stage.press("cell-documents-email")
        await stage.settle()

        assert "[SMS]" not in stage.outline()
        assert stage.says("What is locked cannot be off")
    assert cell(portal, Topic.DOCUMENTS, Channel.EMAIL)
    assert cell(portal, Topic.SECURITY, Channel.SMS)


@pytest.mark.requirement("R-3.7")
async def test_research_and_promotion_are_off_until_each_is_chosen_by_itself():
    portal = FakePortal()
    async with choosing(portal) as stage:
        await stage.choose("research", value=True)
        await stage.settle()

    chosen = portal.held_contact_choices
    assert (chosen.research, chosen.promotion) == (True, False)


@pytest.mark.requirement("R-3.6")
async def test_quiet_hours_are_read_as_they_are_typed_and_nonsense_is_said():
    portal = FakePortal()
    portal.held_contact_choices = some_contact_choices(quiet=True)
    async with choosing(portal) as stage:
        await stage.type("begins", "gecə")
        await stage.press("keep-hours")
        wrong = stage.says("Write the time like 22:00.") or "! Write the time" in stage.outline()
        await stage.type("begins", "23.30")
        await stage.press("keep-hours")
        await stage.settle()

    assert wrong
    assert portal.held_contact_choices.quiet.begins == "23:30"


async def test_a_choice_that_another_device_overtook_or_that_did_not_arrive_is_said():
    portal = FakePortal()
    async with choosing(portal) as stage:
        portal.held_contact_choices = some_contact_choices(version=9)
        await stage.choose("research", value=True)
        await stage.settle()
        assert stage.says("Another device has changed the choices meanwhile.")
        portal.failing_at["choose_contact"] = PortalUnreachable()
        await stage.choose("sender-s-1", value=False)
        await stage.settle()
        assert stage.says("The choice was not recorded")

    assert not portal.held_contact_choices.research


@pytest.mark.parametrize(
    ("text", "hour"), [("7:05", "07:05"), ("23.59", "23:59"), ("24:00", None), ("7", None)]
)
def test_an_hour_is_read_as_people_write_it(text, hour):
    assert model.hour(text) == hour


@pytest.mark.requirement("R-6.1")
async def test_what_notices_use_is_told_and_that_no_outside_service_knows_the_device():
    async with choosing(FakePortal()) as stage:
        assert stage.says("What notices use")
        assert stage.says("Your phone number")
        assert stage.says("registers with no outside service")
