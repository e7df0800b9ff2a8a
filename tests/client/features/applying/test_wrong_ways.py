"""What can stand in the way of an application, named at once and with the way out."""

import pytest

from client.domain.applications import ApplicationId
from client.domain.forms import FieldKey, StepId
from client.domain.services import ServiceId
from client.domain.submissions import Drafting
from client.places.services import OneApplication
from mock_server.rules import offices
from mock_server.world.legal_texts import DOCUMENTS
from mock_server.world.population import COLLECTION as POPULATION
from tests.client.features.applying.citizen import a_citizen
from tests.client.features.applying.driving import declare, drive

TRIP, ORDER = ServiceId("travel-permit"), ServiceId("power-of-attorney")


def somebody(world, **wanted):
    """Whoever in the population is like that."""
    return next(
        one
        for _, one in world.store.everybody(POPULATION)
        if all(one[key] == value for key, value in wanted.items())
    )


def whose_licence_ran_out(world):
    today = world.clock.today().isoformat()
    held = [one for _, one in world.store.everybody(POPULATION) if one["licence"]]
    return next(one for one in held if one["licence"]["expires"] < today)


@pytest.mark.requirement("R-1.7")
async def test_a_car_without_insurance_is_named_with_the_way_out():
    async with a_citizen("driver") as me, me.applying(ORDER) as stage:
        cars = me.world.store.get("sections", me.fin, "vehicles")["entries"]
        (plate,) = [item["value"]["text"] for item in cars[1]["items"] if item["key"] == "plate"]
        await stage.press(f"field-car-{plate}")
        await stage.press("continue")

        assert stage.says(f"The car {plate} has no valid compulsory insurance.")
        assert stage.says("Insure the car, or choose another one.")
        assert stage.says("Which car?")


@pytest.mark.requirement("R-1.7")
async def test_an_expired_licence_of_the_other_leads_to_the_service_that_helps():
    async with a_citizen("complete") as me, me.applying(ORDER) as stage:
        other = whose_licence_ran_out(me.world)
        await stage.press(f"field-car-{me.plate()}")
        await stage.press("continue")
        await stage.type("field-delegate", other["fin"])
        await stage.type("field-licence", other["licence"]["number"])
        await stage.press("continue")
        expired = stage.says("driving licence expired on")
        await stage.press("Go to the service")

        assert expired
        assert me.steps.places[-1].service == "driving-licence-replacement"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (lambda _: "0TZZZZZ", "No such FIN was found."),
        (lambda me: me.fin, "This is your own FIN."),
        (lambda me: somebody(me.world, deceased=True)["fin"], "has died"),
        (lambda me: me.fin_of("minor"), "under 18"),
        (lambda _: "0T", "A FIN has 7 characters"),
    ],
    ids=["unknown", "own", "deceased", "minor", "too short"],
)
@pytest.mark.requirement("R-5.1", "TPD-01")
async def test_a_passenger_who_cannot_travel_is_named_at_their_field(who, said):
    async with a_citizen() as me, me.applying(TRIP) as stage:
        await up_to_passengers(stage, me)
        await add_passenger(stage, who(me))
        await stage.press("continue")

        assert stage.says(said)
        assert stage.says("Who travels with you?")


@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-01", "TPD-02")
async def test_a_passenger_is_declared_before_going_on_and_not_again_the_next_time():
    async with a_citizen() as me:
        me.is_sure()
        async with me.applying(TRIP) as stage:
            await up_to_passengers(stage, me)
            await add_passenger(stage, me.fin_of("driver"))
            await stage.press("continue")
            await stage.press("sign")
            unsigned = "Confirm this to go on." in stage.outline()
            await declare(stage)
            declared = stage.says("How can we reach you?")
        (made,) = me.world.store.records("declarations", me.fin)
        await me.portal.drop_draft(TRIP)
        me.drafts.forget()
        async with me.applying(TRIP) as stage:
            await up_to_passengers(stage, me)
            await add_passenger(stage, me.fin_of("driver"))
            await stage.press("continue")

            assert (unsigned, declared) == (True, True)
            assert set(made["warranties"]) == {"true_data", "informed", "entitled", "will_tell"}
            assert stage.says("How can we reach you?")


@pytest.mark.requirement("R-5.1")
async def test_there_is_room_for_eight_besides_the_driver():
    async with a_citizen() as me, me.applying(TRIP) as stage:
        await up_to_passengers(stage, me)
        for _ in range(8):
            await stage.press("add-person")

        assert "[Add a person]" not in stage.outline()
        assert stage.says("8 people, at most 8")


@pytest.mark.requirement("R-1.6")
async def test_an_hour_that_was_taken_meanwhile_leads_back_to_choose_another():
    async with a_citizen() as me, me.applying("asan-appointment") as stage:
        await stage.press("field-matter-card")
        await stage.press("continue")
        await stage.press("office-slot-asan-1")
        await stage.press("continue")
        await stage.press("continue")
        free = next(one for one in offices.offices(me.world) if one["id"] == "asan-1")["slots"][0]
        offices.take(me.world, "asan-1", free, "somebody")
        await stage.press("send")
        await stage.until("Bu vaxtı artıq başqası götürüb.")

        assert stage.says("Where and when?")
        assert me.applications() == []


@pytest.mark.requirement("R-1.7")
async def test_nothing_is_asked_before_what_is_done_with_it_was_accepted():
    async with a_citizen(accepting=False) as me, me.applying("tax-debt") as stage:
        await stage.until("What is collected")
        before = stage.says("Your details")
        await stage.press("confirm")
        await stage.until("Your details")

        assert not before
        (accepted,) = [one for one in me.accepted() if one["subject"] == "service:tax-debt"]
        assert accepted["decision"] == "accepted"


@pytest.mark.requirement("R-1.9", "PAR-01")
async def test_two_participants_are_asked_for_one_by_one_and_again_when_one_changes():
    async with a_citizen(accepting=False) as me, me.applying("asan-appointment") as stage:
        titles = ("Appointment at an ASAN", "Rules of the ASAN centres", "queueing company")
        for title in titles:
            await stage.until(title)
            await stage.press("confirm")
        await stage.until("What do you come for?")
        await stage.press("field-matter-card")
        await stage.press("continue")
        await stage.press("office-slot-asan-1")
        await stage.press("continue")
        await stage.press("continue")
        terms = me.world.store.get(DOCUMENTS, "", "participant:asan-queue")
        me.world.store.put(DOCUMENTS, "", terms["subject"], {**terms, "version": "2"})
        await stage.press("send")
        await stage.until("queueing company")
        await stage.press("confirm")
        await stage.until("Your application is sent")

        assert len(me.applications()) == 1


@pytest.mark.requirement("AUTH-20")
async def test_a_serious_deed_asks_for_a_code_and_without_one_nothing_is_sent():
    async with a_citizen() as me, me.applying("criminal-record") as stage:
        await stage.press("continue")
        await stage.press("field-renamed-no")
        await stage.press("continue")
        await stage.press("field-use-job")
        await stage.type("field-copies", "1")
        await stage.press("continue")
        await stage.press("field-truth")
        await stage.press("continue")
        told = stage.says("a one-time code comes to your phone")
        await stage.begin("send")
        await stage.until("Confirm that it is you")
        await stage.press("cancel")

        assert told
        assert me.applications() == []
        assert stage.says("Check your answers")


@pytest.mark.requirement("R-1.7")
async def test_a_form_that_changed_says_what_changed_to_whoever_had_begun():
    async with a_citizen() as me:
        draft = Drafting(TRIP, 1, 0, StepId("trip"), {FieldKey("destination"): "shusha"})
        await me.portal.keep_draft(draft)
        async with me.applying(TRIP) as stage:
            assert stage.says("You go on from the draft saved")
            assert stage.says("Up to nine people now")


@pytest.mark.requirement("R-5.2")
async def test_what_stands_on_a_declaration_is_reached_from_its_receipt():
    async with a_citizen() as me:
        me.is_sure()
        async with me.applying(ORDER) as stage:
            said = {"delegate": me.fin_of("driver"), "licence": me.licence_of("driver")}
            await drive(stage, me, ORDER, said)
            await stage.press("Follow it")

        (application,) = me.applications()
        assert len(application["declarations"]) == 1
        assert me.steps.places == [OneApplication(ApplicationId(application["id"]))]


async def up_to_passengers(stage, me):
    await stage.press("field-destination-shusha")
    await stage.type("field-day", me.day_in(10))
    await stage.press("continue")
    await stage.press("field-reason-visit")
    await stage.press("continue")
    await stage.press(f"field-car-{me.plate()}")
    await stage.press("continue")
    await stage.until("Who travels with you?")


async def add_passenger(stage, fin):
    await stage.press("add-person")
    await stage.type("person-fin-0", fin)
    await stage.type("person-name-0", "Sərnişin Sərnişinov")
