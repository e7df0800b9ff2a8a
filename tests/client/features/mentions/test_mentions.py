"""What others declared about the citizen on the stage: read, objected to, taken back."""

from dataclasses import replace

import pytest

from client.domain.declarations import DeclarationState
from client.domain.languages import Language
from client.domain.mentions import Happened, MentionId, Objection, Step
from client.features.mentions import MentionScreen, MentionsScreen
from client.places.services import OneMention
from client.portal.errors import PortalBroken, PortalUnreachable, Refused
from tests.builders import NOON, a_state
from tests.builders.mentions import a_mention
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE, WHY = MentionId("d-1"), "I travel with nobody"
OBJECTED = a_mention(
    state=DeclarationState.DISPUTED,
    objection=Objection.OPEN,
    can_object=False,
    steps=(Step(Happened.DECLARED, NOON), Step(Happened.OBJECTED, NOON, WHY)),
)


def naming(*mentions):
    portal = FakePortal()
    portal.held_mentions = {one.id: one for one in mentions}
    return portal


def shown(screen, *args, portal, steps=None, hints=None):
    edges = fake_edges(portal=portal, go=steps or Steps(), hints=hints or FakeHints())
    return on_stage(screen, *args, edges=edges, state=a_state(language=Language.EN))


def one_of(portal, hints=None):
    return shown(MentionScreen, ONE, portal=portal, hints=hints)


@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_each_is_listed_with_who_declared_for_what_and_until_when():
    steps = Steps()
    async with shown(MentionsScreen, portal=naming(a_mention()), steps=steps) as stage:
        for words in ("Kamran Əliyev", "Səfər · until 1 March 2027", "In force"):
            assert stage.says(words)
        await stage.press("mention-d-1")

    assert steps.places == [OneMention(ONE)]


@pytest.mark.requirement("R-5.2")
async def test_nothing_declared_says_what_would_be_here():
    async with shown(MentionsScreen, portal=naming()) as stage:
        assert stage.says("Nobody declared data about you")
        assert stage.says("you will see it here and get a message")


@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_one_shows_who_which_data_for_what_on_what_ground_how_told_and_until_when():
    async with one_of(naming(a_mention())) as stage:
        for words in (
            "Kamran Əliyev",
            "Friend",
            "• FİN",
            "Səfər",
            "Your consent",
            "By phone, 1 March",
            "1 March 2027",
            "BY-2026-000001",
            "are not shown: they are somebody else's data",
        ):
            assert stage.says(words)


@pytest.mark.requirement("R-5.2")
async def test_an_objection_needs_a_reason_and_is_then_open_with_its_timeline():
    portal = naming(a_mention())
    async with one_of(portal) as stage:
        await stage.press("object")
        asked_why = stage.says("Write why: the operator decides by it.")
        await stage.type("reason", f" {WHY} ")
        await stage.press("object")

        assert asked_why
        assert stage.says("You objected")
        assert stage.says(f"You wrote: {WHY}")
        assert not stage.says("You do not agree?")
    assert portal.objected == [(ONE, WHY)]


@pytest.mark.parametrize(
    "error", [PortalUnreachable(), PortalBroken("internal", request_id="r-9")]
)
@pytest.mark.requirement("R-5.2", "REL-08")
async def test_an_objection_whose_answer_was_lost_keeps_its_words_and_is_made_once(error):
    portal = naming(a_mention())
    keys = []
    sent = portal.object_to_mention

    async def lost_once(mention, reason, key):
        keys.append(key)
        made = await sent(mention, reason, key)
        if len(keys) == 1:
            raise error
        return made

    portal.object_to_mention = lost_once
    async with one_of(portal) as stage:
        await stage.type("reason", WHY)
        await stage.press("object")
        kept = stage.says(WHY)
        await stage.press("Try again")

        assert kept
        assert stage.says("You objected")
    assert len(keys) == 2
    assert len(set(keys)) == 1
    assert portal.objected == [(ONE, WHY)]


@pytest.mark.parametrize(
    ("code", "now", "said"),
    [
        ("already_objected", OBJECTED, "You have objected to this declaration already"),
        (
            "declaration_expired",
            a_mention(state=DeclarationState.EXPIRED, can_object=False),
            "the declaration has expired",
        ),
        (
            "declaration_over",
            a_mention(state=DeclarationState.WITHDRAWN, can_object=False),
            "the declaration was withdrawn or ended",
        ),
        (
            "declaration_over",
            a_mention(state=DeclarationState.ENDED, can_object=False),
            "the declaration was withdrawn or ended",
        ),
    ],
)
@pytest.mark.requirement("R-5.2")
async def test_an_objection_that_came_too_late_says_why_and_shows_how_it_stands(code, now, said):
    portal = naming(a_mention())
    async with one_of(portal) as stage:
        portal.failing_at["object_to_mention"] = Refused(code)
        portal.held_mentions = {ONE: now}
        await stage.type("reason", WHY)
        await stage.press("object")

        assert stage.says(said)
        assert not stage.says("You do not agree?")


@pytest.mark.requirement("R-5.2")
async def test_taking_an_objection_back_is_asked_first_and_done_once():
    portal = naming(OBJECTED)
    async with one_of(portal) as stage:
        await stage.press("take-back")
        asked = stage.says("Applications that wait only because of it will go on.")
        await stage.press("cancel")
        kept = portal.held_mentions[ONE].objection
        await stage.press("take-back")
        await stage.press("confirm")

        assert (asked, kept) == (True, Objection.OPEN)
        assert stage.says("You took the objection back")
        assert stage.says("You do not agree?")
    assert portal.asked.count(f"take_objection_back/{ONE}") == 1


@pytest.mark.requirement("R-5.2", "REL-04")
async def test_a_taking_back_that_did_not_arrive_says_so_and_goes_again():
    portal = naming(OBJECTED)
    async with one_of(portal) as stage:
        portal.failing_at["take_objection_back"] = PortalUnreachable()
        await stage.press("take-back")
        await stage.press("confirm")
        failed = stage.says("No connection to the portal")
        portal.failing_at.clear()
        await stage.press("Try again")

        assert failed
        assert stage.says("You took the objection back")


@pytest.mark.requirement("R-5.2")
async def test_an_objection_decided_meanwhile_is_not_taken_back_and_says_so():
    portal = naming(OBJECTED)
    async with one_of(portal) as stage:
        portal.failing_at["take_objection_back"] = Refused("no_open_objection")
        portal.held_mentions = {ONE: replace(OBJECTED, objection=Objection.SETTLED)}
        await stage.press("take-back")
        await stage.press("confirm")

        assert stage.says("There is no open objection any more")
        assert stage.says("write to the operator under Help")


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_the_operators_decision_is_seen_by_itself_where_it_is_open():
    portal, hints = naming(OBJECTED), FakeHints()
    async with one_of(portal, hints) as stage:
        steps = (*OBJECTED.steps, Step(Happened.UPHELD, NOON))
        portal.held_mentions = {ONE: replace(OBJECTED, steps=steps, objection=Objection.SETTLED)}
        hints.changed("mentions")
        await stage.until_true(lambda: stage.says("The operator kept the declaration in force"))

        assert not stage.says("Take the objection back")
