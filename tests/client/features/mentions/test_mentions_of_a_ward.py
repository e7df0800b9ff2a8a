"""What others declared about somebody the citizen stands for: their words, and the same deeds."""

from dataclasses import replace

import pytest

from client.domain.declarations import DeclarationState
from client.domain.family import Scope
from client.domain.languages import Language
from client.domain.mentions import Happened, MentionId, Objection, Step
from client.features.mentions import MentionScreen, MentionsScreen
from client.features.my_data import MyDataScreen
from client.i18n import speaker
from client.places.services import Mentions
from client.portal.errors import OutsideMandate, Refused, RepresentationOver
from tests.builders import NOON, a_state
from tests.builders.family import a_represented
from tests.builders.mentions import a_mention
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

WARD, ONE, WHY = a_represented(), MentionId("d-1"), "She travels with nobody"
GUARDIAN = "Əliyev Kamran"
THROUGH = a_mention(
    state=DeclarationState.DISPUTED,
    objection=Objection.OPEN,
    can_object=False,
    steps=(
        Step(Happened.DECLARED, NOON),
        Step(Happened.OBJECTED, NOON, WHY, GUARDIAN),
        Step(Happened.TAKEN_BACK, NOON, None, GUARDIAN),
        Step(Happened.OBJECTED, NOON, "Herself"),
    ),
)


def naming(*mentions):
    portal = FakePortal()
    portal.held_mentions = {one.id: one for one in mentions}
    return portal


def shown(screen, *args, portal, whose=WARD, steps=None, language=Language.EN):
    edges = replace(fake_edges(portal=portal, go=steps or Steps()), concerns=whose)
    return on_stage(screen, *args, edges=edges, state=a_state(language=language))


@pytest.mark.requirement("R-5.2", "R-2.1.3")
async def test_the_list_says_about_whom_it_is():
    async with shown(MentionsScreen, portal=naming(a_mention())) as stage:
        assert stage.says(f"Declared about {WARD.name}")
        assert stage.says("You can object for them.")
        assert not stage.says("Declared about me")


@pytest.mark.requirement("R-5.2")
async def test_nothing_declared_says_what_would_be_here():
    async with shown(MentionsScreen, portal=naming()) as stage:
        assert stage.says("Nobody else declared data about this person")


@pytest.mark.requirement("R-5.1", "R-5.2")
@pytest.mark.parametrize("language", Language)
async def test_one_speaks_of_the_person_and_not_of_whoever_reads_it(language):
    say = speaker(language)
    async with shown(MentionScreen, ONE, portal=naming(a_mention()), language=language) as stage:
        for key in ("one_of", "relation_of", "informed_of", "consent_of", "reason_help_of"):
            assert stage.says(say(f"mentions.{key}"))
        for key in ("relation", "informed", "consent", "reason_help"):
            assert not stage.says(say(f"mentions.{key}"))


@pytest.mark.requirement("R-5.2", "R-2.1.3")
async def test_an_objection_is_made_for_the_person_with_a_reason():
    portal = naming(a_mention())
    async with shown(MentionScreen, ONE, portal=portal) as stage:
        told = stage.says("sees only that a representative objected")
        await stage.type("reason", WHY)
        await stage.press("object")

        assert told
        assert stage.says("There is an objection.")
    assert portal.objected == [(ONE, WHY)]


@pytest.mark.requirement("R-5.2")
async def test_who_did_what_is_told_by_name_and_the_persons_own_steps_are_theirs():
    async with shown(MentionScreen, ONE, portal=naming(THROUGH)) as stage:
        assert stage.says(f"Objected for them: {GUARDIAN}")
        assert stage.says(f"Took the objection back for them: {GUARDIAN}")
        assert stage.says("This person objected themselves")
        assert stage.says(f"What was written: {WHY}")
        assert not stage.says("You objected")


@pytest.mark.requirement("R-5.2")
async def test_whoever_is_named_reads_who_objected_for_them():
    async with shown(MentionScreen, ONE, portal=naming(THROUGH), whose=None) as stage:
        assert stage.says(f"Objected for you: {GUARDIAN}")
        assert stage.says(f"Took the objection back for you: {GUARDIAN}")
        assert not stage.says("for them")
        assert stage.says("You wrote: Herself")
        assert not stage.says(f"You wrote: {WHY}")


@pytest.mark.requirement("R-5.2", "R-2.1.3")
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OutsideMandate("outside_mandate"), "trouble.outside_mandate"),
        (RepresentationOver("representation_ended"), "trouble.not_represented"),
        (Refused("already_objected"), "mentions.overtaken_objected_of"),
    ],
    ids=lambda one: one if isinstance(one, str) else type(one).__name__,
)
async def test_why_nobody_can_object_for_them_is_said_and_the_reason_stays(error, words):
    portal = naming(a_mention())
    portal.failing_at["object_to_mention"] = error
    async with shown(MentionScreen, ONE, portal=portal) as stage:
        await stage.type("reason", WHY)
        await stage.press("object")

        assert stage.says(speaker(Language.EN)(words))
        assert stage.says(WHY)


@pytest.mark.requirement("R-2.1.3")
@pytest.mark.parametrize("covered", [True, False])
async def test_the_way_to_it_is_with_the_persons_data_as_far_as_the_mandate_goes(covered):
    steps = Steps()
    scope = frozenset({Scope.DATA, Scope.USES} if covered else {Scope.DATA})
    whose = a_represented(scope=scope)
    async with shown(MyDataScreen, portal=FakePortal(), whose=whose, steps=steps) as stage:
        there = stage.says("Who gave data about this person")
        if covered:
            await stage.press("to-mentions")

    assert there is covered
    assert steps.places == ([Mentions()] if covered else [])
