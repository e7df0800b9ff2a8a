"""After its day a new policy stands before everything; who declines reads on and may leave."""

from datetime import timedelta

import pytest

from client.domain.acceptances import Decided, Decision, kind_of
from client.domain.cabinet import SectionId, Words
from client.domain.corrections import Report, Subject
from client.domain.languages import Language
from client.domain.legal import evidence
from client.portal.errors import AcceptanceRequired, Refused
from mock_server.app import create_app
from mock_server.rules import legal
from mock_server.world import open_world
from tests.contract.citizen import line_to, sign_in

REPORT = Report(Subject(SectionId("education")), Words("Diplom"), "", ())


@pytest.fixture
async def at_home():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line, line_to(app) as other:
        yield app.state.world, await sign_in(app, line), await sign_in(app, other)


async def decide(portal, decision, key):
    (asked,) = (await portal.acceptances()).value.awaited
    text = (await portal.legal(kind_of(asked.subject), Language.AZ, asked.version)).value
    told = Decided(asked.subject, asked.version, decision, text.language, evidence(text.lines()))
    return await portal.decide(told, key * 16)


@pytest.mark.requirement("CON-08")
async def test_until_its_day_a_new_policy_changes_nothing_and_then_it_is_asked_for(at_home):
    world, portal, _ = at_home
    legal.publish(world, "privacy", "major", 14, None)
    before = (await portal.documents()).value
    world.clock.advance(timedelta(days=14))

    with pytest.raises(AcceptanceRequired) as required:
        await portal.cabinet()

    assert before
    assert (required.value.document, required.value.version) == ("policy", "2")


@pytest.mark.requirement("CON-08")
async def test_who_declines_reads_on_leaves_and_may_change_their_mind(at_home):
    world, portal, _ = at_home
    legal.publish(world, "privacy", "major", 0, None)
    await decide(portal, Decision.DECLINED, "n")

    await portal.cabinet()
    await portal.documents()
    with pytest.raises(AcceptanceRequired):
        await portal.send_correction(REPORT, "r" * 32)
    await decide(portal, Decision.ACCEPTED, "y")
    sent = await portal.send_correction(REPORT, "r" * 32)
    left = (await portal.access_sessions()).value

    decided = [one.decision for one in (await portal.acceptances()).value.made]
    assert decided[:2] == [Decision.ACCEPTED, Decision.DECLINED]
    assert sent.is_open
    assert left


@pytest.mark.requirement("CON-08")
async def test_a_minor_version_is_told_and_asks_nothing(at_home):
    world, portal, _ = at_home
    legal.publish(world, "terms", "minor", 0, None)

    known = (await portal.acceptances()).value

    assert known.awaited == ()
    assert (await portal.documents()).value


@pytest.mark.requirement("CON-08", "REL-08")
async def test_two_devices_that_decide_alike_make_one_decision(at_home):
    world, here, there = at_home
    legal.publish(world, "privacy", "major", 0, None)
    asked = (await there.acceptances()).value.awaited[0]
    first = await decide(here, Decision.ACCEPTED, "a")
    text = (await there.legal(kind_of(asked.subject), Language.AZ, asked.version)).value
    told = Decided(
        asked.subject, asked.version, Decision.ACCEPTED, Language.AZ, evidence(text.lines())
    )

    again = await there.decide(told, "b" * 16)

    assert again.id == first.id


@pytest.mark.requirement("CON-08")
async def test_accepting_the_second_while_the_third_is_published_is_a_conflict(at_home):
    world, portal, _ = at_home
    legal.publish(world, "privacy", "major", 3, None)
    (asked,) = (await portal.acceptances()).value.awaited
    text = (await portal.legal(kind_of(asked.subject), Language.AZ, asked.version)).value
    legal.publish(world, "privacy", "permission", 5, None)
    told = Decided(
        asked.subject, asked.version, Decision.ACCEPTED, Language.AZ, evidence(text.lines())
    )

    with pytest.raises(Refused) as refused:
        await portal.decide(told, "c" * 16)

    assert refused.value.code == "conflict"
    assert (await portal.acceptances()).value.awaited[0].version == "3"
