"""Citizens look for a service centre: the browser's position given, refused, changed, or none."""

import pytest

from tests.browser import Tab
from tests.journeys.errands import words
from tests.journeys.locating import BAKU, FIRST, GANJA

pytestmark = pytest.mark.journey


def ask_where_i_am(tab: Tab, answer: int) -> None:
    tab.press("locate")
    tab.sees(words("permissions.nearest_centre_ask"))
    tab.press(f"answer-{answer}")


@pytest.mark.requirement("R-3.8", "PER-01", "PER-02")
def test_a_position_that_is_given_and_changed_leaves_the_device_rounded(open_tab):
    tab = open_tab("/more/centres", position=GANJA)
    tab.press("way-here")
    ask_where_i_am(tab, 2)
    tab.sees(FIRST.format("Gəncə"))
    tab.sees("40.68,46.36")
    assert not tab.says("40.6828")

    tab.context.set_geolocation(BAKU)
    tab.comes_to_rest()
    tab.press("locate")
    tab.sees(FIRST.format("Yasamal"))
    tab.sees("40.39,49.81")

    tab.context.clear_permissions()
    tab.press("locate")
    tab.sees(words("permissions.revoked"))


@pytest.mark.requirement("R-3.8")
def test_whom_the_browser_refuses_finds_the_same_centre_by_district(open_tab):
    tab = open_tab("/more/centres")
    tab.press("way-here")
    ask_where_i_am(tab, 1)
    tab.sees(words("permissions.denied_for_good"))

    tab.press("way-district")
    tab.press("district-ganja")
    tab.sees(FIRST.format("Gəncə"))
    tab.sees(words("centres.sent_district", sent="ganja"))


@pytest.mark.requirement("R-3.8", "PER-01")
def test_a_browser_that_changes_its_mind_during_the_visit_is_asked_anew(open_tab):
    tab = open_tab("/more/centres")
    tab.press("way-here")
    ask_where_i_am(tab, 2)
    tab.sees(words("permissions.denied_for_good"))

    tab.context.set_geolocation(GANJA)
    tab.context.grant_permissions(["geolocation"])
    ask_where_i_am(tab, 2)
    tab.sees(FIRST.format("Gəncə"))


@pytest.mark.requirement("R-3.8", "PER-01")
def test_a_device_that_does_not_know_where_it_is_says_so_and_the_district_does(open_tab):
    tab = open_tab("/more/centres")
    tab.context.grant_permissions(["geolocation"])
    tab.press("way-here")
    ask_where_i_am(tab, 1)
    tab.sees(words("permissions.location_unanswered"))

    tab.press("way-district")
    tab.press("district-ganja")
    tab.sees(FIRST.format("Gəncə"))


@pytest.mark.requirement("R-3.8", "PER-01")
def test_a_position_allowed_once_or_withdrawn_in_the_ledger_is_asked_for_again(open_tab):
    tab = open_tab("/more/centres", position=GANJA)
    tab.press("way-here")
    for answer in (1, 2):
        ask_where_i_am(tab, answer)
        tab.sees(FIRST.format("Gəncə"))
        tab.comes_to_rest()

    tab.press("to-permissions")
    tab.press("withdraw-nearest_centre")
    tab.sees(words("permissions.withdrawn"))
    tab.go("/more/centres")
    tab.press("way-here")
    ask_where_i_am(tab, 2)
    tab.sees(FIRST.format("Gəncə"))
