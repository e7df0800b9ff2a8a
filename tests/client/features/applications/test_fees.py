"""A service that costs something: a bill about the applicant, and nothing goes on unpaid."""

from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from client.domain.applications import ApplicationId
from client.domain.languages import Language
from client.domain.payments import BillId
from client.domain.services import ServiceId
from client.features.applications import ApplicationScreen, ApplicationsScreen
from client.places.payments import OneBill
from mock_server.rules import applications, bills, card_gateway, payments
from mock_server.rules.cards import CODE
from mock_server.rules.machine import IllegalMove
from mock_server.world.accounts import full_name
from mock_server.world.bills import PAYMENTS
from tests.client.features.applying.citizen import a_citizen
from tests.client.features.applying.driving import drive

EXTRACT, DEBT = ServiceId("property-extract"), ServiceId("tax-debt")
A_CARD = "4111111111111111"


@asynccontextmanager
async def one_sent(service=EXTRACT):
    """A citizen with one application, and the receipt on the stage."""
    async with a_citizen() as me, me.applying(service) as stage:
        await drive(stage, me, service)
        (application,) = me.applications()
        yield me, stage, application


@asynccontextmanager
async def followed(me, application, language=Language.EN):
    ident = ApplicationId(application["id"])
    async with me.at(ApplicationScreen, ident, language=language) as stage:
        yield stage


def bill_of(me, application):
    return bills.of(me.world, me.fin, application["payment"])


def begins_to_pay(me, application):
    bill = bill_of(me, application)
    asked = {"bill": bill["id"], "qepik": bill["qepik"]}
    return payments.begin(me.world, me.fin, asked)


def pays(me, application):
    """As at the bank's page, from another device."""
    made = begins_to_pay(me, application)
    token = payments.of(me.world, me.fin, made)["page"].rpartition("/")[2]
    payments.give_card(me.world, token, A_CARD)
    payments.give_code(me.world, token, CODE)
    return payments.finish(me.world, me.fin, made)


def charges(me):
    return [one["state"] for one in me.world.store.records(card_gateway.COLLECTION, me.fin)]


@pytest.mark.requirement("R-1.6", "R-1.7")
async def test_the_receipt_says_what_is_to_be_paid_and_leads_to_that_bill():
    async with one_sent() as (me, stage, application):
        said = (
            stage.says("Fee: AZN\u00a010.00"),
            stage.says("Not paid. The institution takes it up"),
        )
        await stage.press("pay-fee")

        bill = bill_of(me, application)
        assert said == (True, True)
        assert me.steps.places == [OneBill(BillId(bill["id"]))]
        assert (bill["kind"], bill["qepik"]) == ("fee", 1000)
        assert bill["concerns"] == {"name": full_name(me.world, me.fin), "self": True}
        assert bill["payee"]["id"] == application["institution"]["id"]


@pytest.mark.requirement("R-1.6")
async def test_a_free_service_sends_no_bill_and_speaks_of_none():
    async with a_citizen() as me, me.applying(DEBT) as stage:
        before = len(bills.listed(me.world, me.fin))
        await drive(stage, me, DEBT)

        assert not stage.says("Fee:")
        assert len(bills.listed(me.world, me.fin)) == before


@pytest.mark.requirement("R-1.6", "REL-04")
async def test_sent_again_after_a_lost_answer_it_is_one_application_and_one_bill():
    async with one_sent() as (me, _, application):
        mine = [one for one in bills.listed(me.world, me.fin) if "extract" in one["title"]["en"]]

        assert [one["id"] for one in mine] == [application["payment"]]


@pytest.mark.requirement("R-1.6", "REL-20")
async def test_paid_elsewhere_the_receipt_says_so_by_itself():
    async with one_sent() as (me, stage, application):
        pays(me, application)
        me.hints.changed("bills")
        await stage.until("Paid")

        assert stage.says("Your application is sent")
        assert not stage.says("Pay AZN\u00a010.00")


@pytest.mark.requirement("R-1.6", "REL-20")
async def test_paid_elsewhere_the_application_says_so_by_itself():
    async with one_sent() as (me, _, application), followed(me, application) as stage:
        unpaid = stage.says("Pay AZN\u00a010.00")
        pays(me, application)
        me.hints.changed("bills")
        await stage.until("The state fee was paid.")

        assert unpaid
        assert stage.says("Paid")
        assert not stage.says("Pay AZN\u00a010.00")


@pytest.mark.requirement("R-1.6")
async def test_while_the_bank_is_asked_nobody_is_sent_to_pay_again():
    async with one_sent() as (me, _, application):
        begins_to_pay(me, application)
        async with followed(me, application) as stage:
            assert stage.says("A payment is under way.")
            assert not stage.says("Pay AZN\u00a010.00")


@pytest.mark.requirement("R-1.6")
async def test_a_payment_that_ran_out_leaves_the_fee_to_be_paid():
    async with one_sent() as (me, _, application):
        begins_to_pay(me, application)
        me.world.clock.advance(timedelta(hours=1))
        async with followed(me, application) as stage:
            assert stage.says("Pay AZN\u00a010.00")


@pytest.mark.requirement("R-1.6")
async def test_no_institution_begins_before_it_is_paid():
    async with one_sent() as (me, _, application):
        with pytest.raises(IllegalMove):
            applications.institution_moves(me.world, application["id"], "accept")
        pays(me, application)
        applications.institution_moves(me.world, application["id"], "accept")

        assert me.applications()[0]["state"] == "accepted"


@pytest.mark.requirement("R-1.6")
async def test_what_was_on_hold_waits_for_its_fee_again():
    async with one_sent() as (me, _, application):
        applications.institution_moves(me.world, application["id"], "hold")
        applications.institution_moves(me.world, application["id"], "release")

        told = applications.application(me.world, me.fin, application["id"])
        assert (told["state"], told["hold"]) == ("sent", None)


@pytest.mark.requirement("R-1.6")
async def test_an_unpaid_fee_goes_with_the_application_that_is_taken_back():
    async with one_sent() as (me, _, application):
        async with followed(me, application) as stage:
            await stage.press("cancel-application")
            warned = stage.says("A fee you paid comes back to your card.")
            await stage.press("confirm")
            await stage.until("You withdrew the application.")

        assert warned
        assert bill_of(me, application)["state"] == "withdrawn"
        assert charges(me) == []


@pytest.mark.requirement("R-1.6")
@pytest.mark.parametrize("how_far", ["paid", "under way"])
async def test_money_never_stays_with_an_application_that_is_taken_back(how_far):
    async with one_sent() as (me, _, application):
        if how_far == "paid":
            pays(me, application)
        else:
            begins_to_pay(me, application)
        applications.cancel(me.world, me.fin, application["id"])

        paid = how_far == "paid"
        assert bill_of(me, application)["state"] == ("refunded" if paid else "withdrawn")
        assert charges(me) == (["returned"] if paid else [])
        mine = me.world.store.records(PAYMENTS, me.fin)[-1]
        assert mine["state"] == ("refunded" if paid else "cancelled")


@pytest.mark.requirement("R-1.6")
async def test_a_fee_that_ran_out_says_what_can_still_be_done():
    async with one_sent() as (me, _, application):
        bills.payee_moves(me.world, application["payment"], "expire")
        async with followed(me, application) as stage:
            assert stage.says("The fee was not paid in time")
            assert not stage.says("Pay AZN\u00a010.00")


@pytest.mark.requirement("R-1.6")
async def test_the_list_names_a_fee_that_is_not_paid():
    async with one_sent() as (me, _, application), me.at(ApplicationsScreen) as stage:
        named = stage.says("fee not paid")
        pays(me, application)
        me.hints.changed("bills")
        await stage.until_true(lambda: not stage.says("fee not paid"))

        assert named


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.AZ, "Qurum müraciətə yalnız rüsum ödənəndən sonra baxacaq."),
        (Language.RU, "Ведомство начнёт рассмотрение только после оплаты."),
    ],
)
@pytest.mark.requirement("R-1.6")
async def test_a_fee_is_spoken_of_in_every_language(language, said):
    async with (
        one_sent() as (me, _, application),
        followed(me, application, language) as stage,
    ):
        assert stage.says(said)
