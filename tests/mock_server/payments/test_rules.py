"""Whatever is sent twice, goes missing or dies, money is taken once or not at all."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mock_server.rules import bills, card_gateway, payments
from mock_server.rules.cards import CODE
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import once
from mock_server.world.accounts import by_key
from mock_server.world.bills import COLLECTION, PAYMENTS
from tests.worlds import open_world

ACTS = ("begin", "card", "code", "wrong", "cancel", "look", "late", "die")


class Payer:
    """One person with one bill, and whatever happens to them."""

    def __init__(self):
        self.world = open_world(seed=42)
        self.fin = by_key(self.world, "complete")["fin"]
        self.bill = bills.listed(self.world, self.fin)[0]["id"]

    def held(self):
        return self.world.store.get(COLLECTION, self.fin, self.bill)

    def begin(self):
        bill = self.held()
        asked = {"bill": self.bill, "qepik": bill["qepik"]}
        key = f"pay-{self.bill}-{bill['attempts']}"
        made = once(
            self.world, self.fin, key, asked, lambda: payments.begin(self.world, self.fin, asked)
        )
        return payments.of(self.world, self.fin, made)

    @property
    def token(self):
        (page,) = [
            one["page"]
            for one in self.world.store.records(PAYMENTS, self.fin)
            if one["id"] == self.held()["payment"]
        ]
        return page and page.rpartition("/")[2]

    def charges(self):
        return [
            one
            for one in self.world.store.records(card_gateway.COLLECTION, self.fin)
            if one["state"] == "taken"
        ]

    def do(self, act):
        held = self.held()
        if act == "late":
            self.world.clock.advance(payments.GOOD_FOR)
            payments.expire_late(self.world, self.fin)
        elif act == "begin" and held["state"] in ("due", "in_progress"):
            self.begin()
        elif held["state"] == "in_progress":
            self._go_on(act, held["payment"])

    def _go_on(self, act, payment):
        match act:
            case "card":
                payments.give_card(self.world, self.token, "4169738800001111")
            case "code" | "wrong":
                payments.give_code(self.world, self.token, CODE if act == "code" else "000000")
            case "cancel":
                with suppress(IllegalMove):  # once the bank has its money
                    payments.cancel(self.world, self.fin, payment)
            case "die" if payments.is_charging(self.world, self.token):
                record = self.world.store.get(PAYMENTS, self.fin, payment)
                card_gateway.charged(self.world, self.fin, record)
            case "look":
                payments.of(self.world, self.fin, payment)
            case _:
                pass


@pytest.mark.requirement("REL-04", "REL-08")
@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(ACTS), max_size=14))
def test_in_whatever_order_things_happen_a_bill_is_charged_once_exactly_when_it_is_paid(acts):
    payer = Payer()

    for act in acts:
        payer.do(act)
    payments.expire_late(payer.world, payer.fin)

    paid = payer.held()["state"] == "paid"
    assert len(payer.charges()) == (1 if paid else 0)


@pytest.mark.requirement("REL-04")
def test_what_the_bank_has_taken_is_paid_and_no_longer_cancelled():
    payer = Payer()
    for act in ("begin", "card", "code", "die"):
        payer.do(act)
    payment = payer.held()["payment"]

    with pytest.raises(IllegalMove):
        payments.cancel(payer.world, payer.fin, payment)

    assert payments.of(payer.world, payer.fin, payment)["state"] == "paid"
    assert len(payer.charges()) == 1


@pytest.mark.requirement("REL-04")
def test_a_portal_that_died_after_the_bank_took_the_money_says_paid_to_whoever_asks():
    payer = Payer()
    for act in ("begin", "card", "code", "die"):
        payer.do(act)
    before = payer.held()["state"]

    payer.do("look")

    assert (before, payer.held()["state"], len(payer.charges())) == ("in_progress", "paid", 1)


@pytest.mark.parametrize(
    ("ending", "fault"),
    [
        ("0005", "declined"),
        ("0051", "not_enough"),
        ("0054", "card_expired"),
        ("0091", "gateway"),
    ],
)
def test_each_magic_card_fails_in_its_own_way_and_takes_nothing(ending, fault):
    payer = Payer()
    payer.do("begin")

    over = payments.give_card(payer.world, payer.token, f"416973880000{ending}")

    assert (over["state"], over["fault"], payer.charges()) == ("failed", fault, [])
    assert (payer.held()["state"], payer.held()["attempts"]) == ("due", 1)


def test_three_wrong_codes_end_a_payment():
    payer = Payer()
    for act in ("begin", "card", "wrong", "wrong", "wrong"):
        payer.do(act)

    (over,) = payer.world.store.records(PAYMENTS, payer.fin)
    assert (over["state"], over["fault"]) == ("failed", "not_confirmed")


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        ("paid", bills.AlreadyPaid),
        ("in_progress", bills.InProgress),
        ("expired", bills.Expired),
        ("withdrawn", bills.Withdrawn),
    ],
)
def test_a_bill_that_cannot_be_paid_says_why(state, refusal):
    payer = Payer()
    qepik = payer.held()["qepik"]
    world, held = payer.world, {**payer.held(), "state": state}
    if state == "in_progress":
        payer.do("begin")
    else:
        world.store.put(COLLECTION, payer.fin, payer.bill, held)

    with pytest.raises(refusal):
        payments.begin(world, payer.fin, {"bill": payer.bill, "qepik": qepik})


def test_a_bill_that_grew_is_not_paid_with_what_was_shown():
    payer = Payer()
    shown = payer.held()["qepik"]
    bills.surcharge(payer.world, payer.bill)

    with pytest.raises(bills.AmountChanged):
        payments.begin(payer.world, payer.fin, {"bill": payer.bill, "qepik": shown})


def test_another_persons_bill_is_an_unknown_notice():
    payer = Payer()
    other = by_key(payer.world, "driver")["fin"]

    with pytest.raises(bills.NoticeUnknown):
        payments.begin(payer.world, other, {"bill": payer.bill, "qepik": 1})


def test_a_refund_gives_the_money_back_and_the_bill_says_so():
    payer = Payer()
    for act in ("begin", "card", "code", "look"):
        payer.do(act)
    paid = payer.held()["payment"]

    payments.moved(payer.world, paid, "refund")

    assert (payer.held()["state"], payer.charges()) == ("refunded", [])
    with pytest.raises(IllegalMove):
        payments.cancel(payer.world, payer.fin, paid)


@pytest.mark.requirement("R-1.6", "REL-04")
def test_a_payment_nobody_finished_in_fifteen_minutes_has_run_out_and_the_bill_can_be_paid():
    payer = Payer()
    begun = payer.begin()
    payer.world.clock.advance(timedelta(minutes=14, seconds=59))
    before = payments.of(payer.world, payer.fin, begun["id"])["state"]
    payer.world.clock.advance(timedelta(seconds=1))

    after = payments.of(payer.world, payer.fin, begun["id"])
    again = payer.begin()

    assert (before, after["state"]) == ("created", "expired")
    assert (again["id"] != begun["id"], again["state"]) == (True, "created")
    assert payer.charges() == []


@pytest.mark.requirement("R-1.6", "REL-04")
def test_a_payment_that_was_given_up_takes_nothing_and_the_bill_can_be_paid():
    payer = Payer()
    begun = payer.begin()

    payments.cancel(payer.world, payer.fin, begun["id"])

    given_up = payments.of(payer.world, payer.fin, begun["id"])
    again = payer.begin()
    assert (given_up["state"], again["state"]) == ("cancelled", "created")
    assert again["id"] != begun["id"]
    assert payer.charges() == []
