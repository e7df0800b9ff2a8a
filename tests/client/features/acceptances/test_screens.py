"""A new version: read, compared, accepted or declined; and everything looked back at."""

from datetime import date

import pytest

from client.domain.acceptances import POLICY, Decision
from client.domain.answers import Ready
from client.domain.languages import Language
from client.domain.legal import Change, Clause, Edition, LegalKind, Power
from client.features.acceptances import AcceptancesScreen, DecideScreen
from client.places.privacy import Decide, OneEdition
from client.portal.errors import PortalUnreachable
from tests.builders import (
    NOON,
    a_legal_text,
    a_legal_version,
    a_state,
    an_acceptance,
    awaited,
)
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

OLD = Clause("2.1.3", "Server logs", "Logs are kept.")
NEW = Clause("2.1.3", "Server logs", "Logs are kept for 180 days.")


class Publisher(FakePortal):
    """The second version says more than the first."""

    def __init__(self, *powers, **asked):
        super().__init__()
        self.held_versions = (
            a_legal_version(
                "2", Change.MAJOR, *powers, effective_from=date(2026, 12, 9), in_force=False
            ),
            a_legal_version(),
        )
        self.held_awaited = {POLICY: awaited(**asked)}
        self.held_acceptances = [an_acceptance()]

    async def legal(self, kind, language, version=None):
        await super().legal(kind, language, version)
        clause = OLD if version == "1" else NEW
        text = a_legal_text(kind, language, "Policy", clause, version=version or "1")
        return Ready(text, NOON)


def deciding(portal, state=None, **edges):
    shown = state or a_state(language=Language.EN)
    return on_stage(
        DecideScreen, LegalKind.PRIVACY, edges=fake_edges(portal=portal, **edges), state=shown
    )


@pytest.mark.requirement("R-1.8", "CON-08")
async def test_what_changes_is_shown_word_by_word_with_the_day_it_begins():
    async with deciding(Publisher()) as stage:
        assert stage.says("In force from 9 December 2026")
        assert stage.says("Compared with version 1: 1 paragraph")
        assert stage.says("Added: kept for 180 days.")
        assert stage.says("If you decline")


@pytest.mark.requirement("R-1.7", "CON-07")
async def test_accepting_sends_the_digest_of_what_was_shown_and_says_that_it_is_recorded():
    portal, steps = Publisher(), Steps()
    async with deciding(portal, go=steps) as stage:
        await stage.press("accept")
        await stage.until("Accepted")

    (told,) = portal.decided
    assert (told.version, told.decision, len(told.text_hash)) == ("2", Decision.ACCEPTED, 64)


@pytest.mark.requirement("CON-08")
async def test_declining_says_what_still_works():
    portal = Publisher()
    async with deciding(portal) as stage:
        await stage.press("decline")
        await stage.until("You declined")

        assert stage.says("delete your cabinet")
    assert portal.decided[0].decision is Decision.DECLINED


@pytest.mark.requirement("CON-08")
async def test_later_is_offered_until_the_day_and_not_after():
    async with deciding(Publisher()) as stage:
        assert stage.find("later", on_click=True)
    async with deciding(Publisher(in_force=True)) as stage:
        assert not stage.says("Decide later")
        assert stage.says("In force since 9 December 2026")


@pytest.mark.requirement("CON-09")
async def test_a_new_power_over_the_device_stands_apart_and_is_not_part_of_the_yes():
    async with deciding(Publisher(Power.LOCATION)) as stage:
        assert stage.says("A new power over your device: location")
        assert stage.says("Accepting this text does not allow it.")


@pytest.mark.requirement("R-1.7", "CON-04")
async def test_a_decision_that_did_not_arrive_is_not_shown_as_made():
    portal = Publisher()
    portal.failing_at["decide"] = PortalUnreachable()
    async with deciding(portal) as stage:
        await stage.press("accept")
        await stage.settle()

        assert stage.says("Your decision was not recorded")
        assert stage.find("accept", on_click=True)


@pytest.mark.requirement("CON-08")
async def test_a_newer_version_meanwhile_is_read_before_it_is_decided():
    portal = Publisher()
    async with deciding(portal) as stage:
        portal.held_awaited = {POLICY: awaited(version="3")}
        portal.held_versions = (
            a_legal_version("3", Change.MAJOR, in_force=False),
            *portal.held_versions,
        )
        await stage.press("accept")
        await stage.until("The text changed while you were reading")
        await stage.press("accept")
        await stage.until("Accepted")

    assert [one.version for one in portal.decided] == ["3"]


@pytest.mark.requirement("CON-08")
async def test_what_was_decided_elsewhere_asks_nothing_and_lets_the_citizen_on():
    portal, state = Publisher(), a_state(language=Language.EN)
    portal.held_awaited, state.owed = {}, "policy"
    async with deciding(portal, state) as stage:
        await stage.settle()

        assert stage.says("Nothing awaits a decision")
    assert state.owed is None


@pytest.mark.requirement("R-1.7")
async def test_every_decision_is_listed_with_its_evidence_and_every_version_can_be_read():
    portal, steps = Publisher(), Steps()
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(
        AcceptancesScreen, edges=edges, state=a_state(language=Language.EN)
    ) as stage:
        assert stage.says("Linux kompüteri")
        assert stage.says("Fingerprint of the text: 0000")
        await stage.press("decide-policy")
        await stage.press("version-privacy-1")

    assert steps.places == [Decide(LegalKind.PRIVACY), OneEdition(Edition(LegalKind.PRIVACY, "1"))]
