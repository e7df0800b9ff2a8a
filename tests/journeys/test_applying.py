"""A service from the search to its paid fee, as a citizen walks it."""

from urllib.error import HTTPError

import pytest

from tests.browser import Tab
from tests.journeys.errands import (
    choose,
    confirm_with,
    pay_on_the_banks_page,
    sign_in_with_password,
    value_of,
    words,
)
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

COMPLETE = 0
CONFLICT = 409
SERVICE, SOUGHT = "passport", "pasport"
RENEW, CENTRE = "Müddəti bitir", "3 saylı «ASAN xidmət» mərkəzi"
TRUE = "Yazdıqlarımın doğru olduğunu təsdiq edirəm."
TAKEN_UP = "Qurum müraciətinizi qeydə aldı."
FEE_PAID = "Dövlət rüsumu ödənildi."


def begin(tab: Tab) -> None:
    """Found by a word, its terms read and accepted."""
    tab.go("/services")
    tab.type(words("services.search"), SOUGHT)
    tab.press(f"service-{SERVICE}")
    tab.stands_at("service")
    tab.press("begin")
    tab.sees(words("accepting.what_it_is"))
    tab.confirm(words("accepting.accept"))


def fill_in(tab: Tab) -> None:
    """Every step, up to the answers that are looked at once more."""
    tab.sees(words("applying.step_of", step=1, steps=4))
    tab.press("continue")
    choose(tab, RENEW)
    tab.press("continue")
    choose(tab, CENTRE)
    tab.sees(words("applying.hour"))
    tab.press("continue")
    choose(tab, TRUE)
    tab.press("continue")
    tab.sees(words("applying.checking"))


def sent_by(portal: RunningPortal, fin: str, number: str) -> str:
    things = portal.control_call("GET", f"/machines/application?fin={fin}")["things"]
    return next(one["id"] for one in things if one["number"] == number)


def is_refused(portal: RunningPortal, application: str) -> bool:
    """Nobody takes up what is not paid for."""
    with pytest.raises(HTTPError) as refused:
        take_up(portal, application)
    refused.value.close()
    return refused.value.code == CONFLICT


def take_up(portal: RunningPortal, application: str) -> None:
    portal.control_call("POST", f"/machines/application/{application}/accept")


@pytest.mark.requirement("R-1.6", "R-1.7", "AUTH-20")
def test_a_service_is_found_applied_for_confirmed_paid_and_taken_up(
    tab: Tab, portal: RunningPortal
):
    me = portal.persona(COMPLETE)
    sign_in_with_password(tab, me)
    begin(tab)
    fill_in(tab)
    for answer in (RENEW, CENTRE):
        tab.sees(answer)
    tab.press("send")
    confirm_with(tab, me["code"])
    tab.sees(words("applying.sent"))
    number = value_of(tab, "number")
    sent = sent_by(portal, me["fin"], number)
    assert is_refused(portal, sent)

    tab.press("pay-fee")
    tab.sees(words("payments.concerns"))
    tab.press("pay")
    pay_on_the_banks_page(tab)
    tab.sees(words("payments.paid_title"))
    tab.press("to-bill")
    tab.sees(words("payments.see_receipt"))

    tab.go(f"/services/mine/list/{sent}")
    tab.sees(FEE_PAID)
    take_up(portal, sent)
    tab.sees(TAKEN_UP)
