"""What changes at the portal while a form is being filled in: closed, changed, no longer declared.

Nothing that was typed is lost, and each has its own words and its own way on.
"""

from datetime import timedelta

import pytest

from client.domain.services import ServiceId
from mock_server.rules import declarations
from mock_server.world.services import COLLECTION as SERVICES
from tests.client.features.applying.citizen import a_citizen
from tests.client.features.applying.driving import answer_step, declare
from tests.mock_server.areas.testers_desk import turned

DEBT, TRIP = ServiceId("tax-debt"), ServiceId("travel-permit")
NEW = {"az": "Yeni sual", "en": "A new question about the day", "ru": "Новый вопрос"}


async def closes(me, service=DEBT, *, hours: int | None = 2):
    """As a tester does it; without hours until it is opened again."""
    await turned(me, service, closed=True, **({} if hours is None else {"hours": hours}))


async def opens(me, service=DEBT):
    await turned(me, service, closed=False)


def changes(me, service=DEBT, **asked):
    """`asked` are the fields that the new form asks besides, in its first step."""
    known = me.world.store.get(SERVICES, "", service)
    form = known["form"]
    version = form["version"] + 1
    first, *others = form["steps"]
    first = {**first, "fields": [*first["fields"], *asked.values()]}
    told = {"version": version, "steps": [first, *others]}
    told["changes"] = [*form.get("changes", []), {"version": version, "text": NEW}]
    me.world.store.put(SERVICES, "", service, {**known, "form": {**form, **told}})


def until_said(stage, me, *, hours=2):
    return stage.says(f"{me.world.clock.now() + timedelta(hours=hours):%H:%M}")


async def to_the_check(stage, me, service=DEBT):
    form = (await me.portal.form(service)).value
    while not stage.says("Check your answers"):
        await answer_step(stage, form, {})
        await stage.press("continue")


@pytest.mark.requirement("R-1.7", "REL-03")
async def test_a_service_that_closes_meanwhile_says_until_when_and_keeps_the_draft():
    async with a_citizen() as me, me.applying(TRIP) as stage:
        await stage.press("field-destination-shusha")
        await stage.type("field-day", me.day_in(10))
        await closes(me, TRIP)
        await stage.press("continue")

        assert stage.says("The service is closed for a while")
        assert until_said(stage, me)
        assert not stage.says("The portal is busy")
        assert stage.says("kept as a draft")
        (draft,) = me.world.store.records("form_drafts", me.fin)
        assert draft["answers"]["destination"] == "shusha"


@pytest.mark.requirement("R-1.7")
async def test_once_it_is_open_again_the_same_button_goes_on():
    async with a_citizen() as me, me.applying(DEBT) as stage:
        await closes(me)
        await stage.press("continue")
        await opens(me)
        await stage.press("Try again")

        assert not stage.says("The service is closed for a while")
        assert not stage.says("Your details")


@pytest.mark.requirement("R-1.6")
async def test_one_that_closes_for_nobody_knows_how_long_names_no_hour():
    async with a_citizen() as me, me.applying(DEBT) as stage:
        await closes(me, hours=None)
        await stage.press("continue")

        assert stage.says("The service is closed for a while")
        assert not stage.says("It opens again")


@pytest.mark.requirement("R-1.7")
async def test_a_service_that_closes_before_sending_leads_to_the_services_and_keeps_the_draft():
    async with a_citizen() as me, me.applying(DEBT) as stage:
        await to_the_check(stage, me)
        await closes(me)
        await stage.press("send")
        said = stage.says("The service is closed for a while"), until_said(stage, me)
        await stage.press("leave-for-later")

        assert said == (True, True)
        assert [type(place).__name__ for place in me.steps.places] == ["Services"]
        assert me.world.store.get("form_drafts", me.fin, DEBT) is not None


@pytest.mark.requirement("R-1.6")
async def test_a_closed_service_is_named_as_such_to_whoever_opens_its_form():
    async with a_citizen() as me:
        await closes(me)
        async with me.applying(DEBT) as stage:
            assert stage.says("The service is closed for a while")
            assert until_said(stage, me)


@pytest.mark.requirement("R-1.6")
async def test_a_service_opens_by_itself_when_its_hour_has_come():
    async with a_citizen() as me:
        await closes(me, hours=2)
        me.world.clock.advance(timedelta(hours=3))
        async with me.applying(DEBT) as stage:
            assert stage.says("Your details")


@pytest.mark.requirement("R-1.7", "REL-03")
async def test_a_form_that_changes_meanwhile_is_loaded_with_what_was_typed_and_what_changed():
    async with a_citizen() as me, me.applying(TRIP) as stage:
        await stage.press("field-destination-shusha")
        await stage.type("field-day", me.day_in(10))
        changes(me, TRIP)
        await stage.press("continue")
        told = stage.says("The form has changed"), stage.says(NEW["en"])
        lost = stage.says("The portal did not accept this")
        await stage.press("continue")

        assert (told, lost) == ((True, True), False)
        assert not stage.says(NEW["en"])
        assert stage.says("Step 2")


@pytest.mark.requirement("R-1.7", "REL-03")
async def test_a_form_that_changes_before_sending_is_looked_through_again_and_sent_once():
    async with a_citizen() as me, me.applying(DEBT) as stage:
        await to_the_check(stage, me)
        changes(me)
        await stage.press("send")
        told = stage.says("Check your answers"), stage.says(NEW["en"]), len(me.applications())
        await stage.press("send")
        await stage.until("Your application is sent")

        assert told == (True, True, 0)
        assert len(me.applications()) == 1


@pytest.mark.requirement("R-1.7")
async def test_a_new_question_is_asked_before_what_was_answered_is_sent():
    label = {"az": "Telefon", "en": "A phone for the answer", "ru": "Телефон"}
    async with a_citizen() as me, me.applying(DEBT) as stage:
        await to_the_check(stage, me)
        changes(me, phone={"key": "phone_2", "kind": "text", "label": label})
        await stage.press("send")
        asked = stage.says(label["en"]), stage.says(NEW["en"])
        await stage.type("field-phone_2", "0501234567")
        await stage.press("continue")
        await stage.press("send")
        await stage.until("Your application is sent")

        assert asked == (True, True)


@pytest.mark.requirement("R-1.7", "REL-03")
async def test_a_changed_form_that_cannot_be_had_says_so_and_loses_nothing():
    async with a_citizen() as me, me.applying(DEBT) as stage:
        await to_the_check(stage, me)
        changes(me)
        await closes(me)
        await stage.press("send")
        closed = stage.says("The service is closed for a while")
        await opens(me)
        await stage.press("Try again")

        assert closed
        assert stage.says(NEW["en"])
        assert stage.says("Check your answers")


@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-02")
@pytest.mark.parametrize("how", ["withdrawn", "run out"])
async def test_a_declaration_that_no_longer_holds_is_made_again_and_nothing_typed_is_lost(how):
    async with a_citizen() as me, me.applying(TRIP) as stage:
        me.is_sure()
        await to_the_check_with_a_passenger(stage, me)
        (made,) = me.world.store.records("declarations", me.fin)
        if how == "withdrawn":
            declarations.withdraw(me.world, me.fin, made["id"])
        else:
            over = (me.world.clock.today() - timedelta(days=1)).isoformat()
            changed = {**made, "expires_on": over}
            me.world.store.put("declarations", me.fin, made["id"], changed)
        await stage.press("send")
        led = (
            stage.says("A declaration about another person"),
            stage.says("no longer holds"),
            stage.says("Your decision is needed first"),
        )
        await declare(stage)
        back = stage.says("Check your answers"), stage.says(me.fin_of("driver"))
        await stage.press("send")
        await stage.until("Your application is sent")

        assert led == (True, True, False)
        assert back == (True, True)
        (application,) = me.applications()
        assert application["declarations"] != [made["id"]]


async def to_the_check_with_a_passenger(stage, me):
    form = (await me.portal.form(TRIP)).value
    while not stage.says("Check your answers"):
        if stage.says("Who travels with you?"):
            await stage.press("add-person")
            await stage.type("person-fin-0", me.fin_of("driver"))
            await stage.type("person-name-0", "Sərnişin Sərnişinov")
        await answer_step(stage, form, {})
        await stage.press("continue")
        if stage.says("A declaration about another person"):
            await declare(stage)
