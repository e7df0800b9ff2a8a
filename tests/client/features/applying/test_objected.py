"""Somebody objects, and is named once more: not declared anew, told why, and nothing is lost."""

import pytest

from client.domain.declarations import DeclarationState, Declared, Relation
from client.domain.forms import Declares, FieldKey, Named
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.domain.submissions import Checked, Undeclared
from client.features.applying import ApplyScreen
from client.i18n import speaker
from client.places.services import Declarations, OneDeclaration
from client.portal.errors import PersonObjected
from mock_server.rules import declarations, mentions
from tests.builders import a_state, a_text
from tests.builders.services import a_declaration, a_form, a_form_field, a_form_step
from tests.client.features.applying.citizen import a_citizen
from tests.client.features.applying.driving import PROOF, declare, is_busy
from tests.client.features.applying.test_declaring import TRIP, signed, up_to_the_check
from tests.client.features.applying.test_wrong_ways import add_passenger, up_to_passengers
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.mock_server.areas import declaring
from tests.stage import on_stage

OBJECTS, REFUSED = "There is an objection to your declaration", "An objection is open"
LAPSED = "no longer holds"


def objected(me, made):
    mentions.object_to(me.world, me.fin_of("driver"), made, "Razı deyiləm")


async def an_earlier_one(me):
    return (await declaring.declare(me, me.fin_of("driver"))).id


async def naming_the_driver(stage, me):
    """Up to the declaration that the portal asks for."""
    await up_to_passengers(stage, me)
    await add_passenger(stage, me.fin_of("driver"))
    await stage.press("continue")
    await stage.until("A declaration about another person")


async def sign(stage):
    await stage.press("sign")
    await stage.until_true(lambda: not is_busy(stage), what="the signature")


@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_who_objects_is_told_of_before_anything_is_written_with_a_way_to_the_earlier_one():
    async with a_citizen() as me:
        made = await an_earlier_one(me)
        objected(me, made)
        async with me.applying(TRIP) as stage:
            await naming_the_driver(stage, me)
            told = stage.says(f"{OBJECTS} {signed(me)[0]['number']}")
            ways = stage.says("Wait for the operator's decision, ask whoever objected")
            await stage.press("See the earlier declaration")

        assert (told, ways) == (True, True)
        assert me.steps.places == [OneDeclaration(made)]


@pytest.mark.requirement("R-5.1", "R-5.2", "REL-03")
async def test_a_signature_that_an_objection_stops_says_what_to_do_and_is_given_once_settled():
    """The objection comes while the citizen writes, and no hint of it arrives."""
    async with a_citizen() as me:
        me.is_sure()
        async with me.applying(TRIP) as stage:
            await naming_the_driver(stage, me)
            made = await an_earlier_one(me)
            objected(me, made)
            before = stage.says(OBJECTS)
            await declare(stage)
            told = stage.says(REFUSED), stage.says("What you wrote is kept"), stage.says(OBJECTS)
            kept = stage.says("Aysel Məmmədova 0"), len(signed(me))
            mentions.take_back(me.world, me.fin_of("driver"), made)
            await sign(stage)
            await stage.until("Step 5")

        assert (before, told) == (False, (True, True, True))
        assert kept == (True, 1)
        assert len(signed(me)) == 2


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_an_objection_is_seen_by_itself_where_the_declaration_is_written_and_goes_again():
    async with a_citizen() as me, me.applying(TRIP) as stage:
        await naming_the_driver(stage, me)
        made = await an_earlier_one(me)
        objected(me, made)
        me.hints.changed("declarations")
        await stage.until(OBJECTS)
        declarations.moved(me.world, made, "end")
        me.hints.changed("declarations")

        await stage.until_true(lambda: not stage.says(OBJECTS), what="nobody objects")


@pytest.mark.requirement("R-5.2", "REL-03")
async def test_what_was_written_is_there_again_after_a_look_at_the_earlier_declaration():
    """What was confirmed is confirmed anew."""
    async with a_citizen() as me:
        me.is_sure()
        made = await an_earlier_one(me)
        objected(me, made)
        async with me.applying(TRIP) as stage:
            await naming_the_driver(stage, me)
            await declare(stage, signing=False)
            await stage.press("See the earlier declaration")
        await me.portal.withdraw_declaration(made, "w" * 32)
        async with me.applying(TRIP) as stage:
            await stage.press("continue")
            await stage.until("A declaration about another person")
            there = stage.says("Aysel Məmmədova 0"), stage.says(OBJECTS)
            await sign(stage)
            unread = len(signed(me))
            for warranty in ("true_data", "informed", "entitled", "will_tell"):
                await stage.press(f"warranty-{warranty}")
            await sign(stage)
            await stage.until("Step 5")

        assert there == (True, False)
        assert unread == 1
        assert signed(me)[1]["people"][0]["relation"] == "friend"
        assert signed(me)[1]["ground"] == "consent"


@pytest.mark.requirement("R-5.2")
async def test_what_was_written_is_of_the_people_it_was_written_about():
    """Neither their name nor a ground, a way they were told, or a paper stands for another."""
    async with a_citizen() as me, me.applying(TRIP, files=(PROOF,)) as stage:
        await naming_the_driver(stage, me)
        untouched = stage.outline()
        await declare(stage, signing=False)
        await stage.press("pick-evidence")
        await stage.until("proof.pdf")
        await stage.press("back")
        await stage.type("person-fin-0", me.fin_of("power_user"))
        await stage.press("continue")
        await stage.until("A declaration about another person")
        empty = untouched.replace(me.fin_of("driver"), me.fin_of("power_user"))

        assert not stage.says("Aysel Məmmədova 0")
        assert not stage.says("proof.pdf")
        assert stage.outline() == empty


@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_who_objects_just_before_sending_is_not_said_to_be_declared_once_more():
    async with a_citizen() as me:
        me.is_sure()
        async with me.applying(TRIP) as stage:
            await up_to_the_check(stage, me)
            objected(me, signed(me)[0]["id"])
            await stage.press("send")
            await stage.until(OBJECTS)

            assert not stage.says(LAPSED)
            assert me.applications() == []


def naming_aysel(*made):
    portal = FakePortal()
    field = a_form_field("use", declares=Declares("permit", a_text("Səfər"), (a_text("FİN"),)))
    portal.held_forms = {ServiceId("arayis"): a_form(a_form_step("first", field))}
    portal.told_of_answers = Checked((), (Undeclared(FieldKey("use"), Named("0TA1B2C", "Aysel")),))
    portal.held_declarations = {one.id: one for one in made}
    return portal


def shown(portal, go, language=Language.EN):
    edges = fake_edges(portal=portal, go=go)
    state = a_state(language=language)
    return on_stage(ApplyScreen, ServiceId("arayis"), edges=edges, state=state)


@pytest.mark.requirement("R-5.2")
@pytest.mark.parametrize("language", Language)
async def test_in_each_language_both_places_say_whom_to_wait_for(language):
    say = speaker(language)
    objecting = Declared("0TA1B2C", "Aysel", Relation.FRIEND, objected=True)
    disputed = a_declaration("d-1", DeclarationState.DISPUTED, people=(objecting,))
    async with shown(naming_aysel(disputed), lambda _: None, language) as stage:
        await stage.type("field-use", "Aysel")
        await stage.press("continue")
        await declare(stage)

        assert stage.says(say("declarations.objects", number=disputed.number))
        assert stage.says(say("declarations.objects_text"))
        assert stage.says(say("trouble.person_objected"))
        assert stage.says(say("trouble.person_objected_text"))


@pytest.mark.requirement("R-5.2")
async def test_a_portal_that_does_not_say_which_one_leads_to_all_declarations():
    gone, portal = [], naming_aysel()
    portal.failing_at["declare"] = PersonObjected("person_objected")
    async with shown(portal, gone.append) as stage:
        await stage.type("field-use", "Aysel")
        await stage.press("continue")
        await declare(stage)
        await stage.press("See the earlier declaration")

        assert gone == [Declarations()]
