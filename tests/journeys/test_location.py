"""Citizens are looked for by their browser: asked, put off, refused, lost, misled, stopped."""

from contextlib import ExitStack

import pytest

from client.domain.permissions import Outcome, Power
from client.shown.permissions import outcome_words
from tests.browser import a_tab
from tests.journeys.errands import words
from tests.journeys.locating import (
    ASKED,
    BAKU,
    FIRST,
    GANJA,
    HOLD,
    RELEASE,
    STATE,
    asked,
    browser_says,
    is_asked,
    position_is_not_to_be_had,
)

pytestmark = [pytest.mark.journey, pytest.mark.requirement("R-3.8", "PER-01")]

NO, ONCE, WHILE_USING = "answer-0", "answer-1", "answer-2"
HOUR = 3_600_000


@pytest.fixture
def looking(browser, app):
    """On the page of the centres, about to look from here."""
    with ExitStack() as stack:

        def opened(position=None):
            tab = stack.enter_context(a_tab(browser, app, position=position))
            tab.context.add_init_script(ASKED)
            tab.open("/more/centres")
            tab.press("way-here")
            return tab

        yield opened


def locate(tab, answer=None):
    """`None`: the citizen's word still stands."""
    tab.comes_to_rest()
    tab.press("locate")
    if answer is not None:
        tab.sees(words("permissions.nearest_centre_ask"))
        tab.press(answer)


def is_told(tab, outcome):
    for said in outcome_words(outcome, Power.LOCATION):
        tab.sees(words(said))


def test_a_no_leaves_the_browser_unasked_and_a_postcode_finds_the_same_centre(looking):
    tab = looking()
    locate(tab, NO)
    is_told(tab, Outcome.NOT_WANTED)
    assert (asked(tab), tab.page.evaluate(STATE)) == (0, "prompt")

    tab.press("way-postcode")
    tab.type(words("centres.postcode"), "AZ2000")
    tab.press("search-postcode")
    tab.sees(FIRST.format("Gəncə"))
    tab.sees(words("centres.sent_postcode", sent="2000"))


def test_a_browsers_question_that_is_put_away_can_be_asked_again(looking):
    tab = looking()
    browser_says(tab, "prompt")
    locate(tab, ONCE)
    is_told(tab, Outcome.DENIED)
    assert tab.page.evaluate(STATE) == "prompt"

    tab.context.set_geolocation(GANJA)
    browser_says(tab, "granted")
    tab.press(words("permissions.ask_again"))
    tab.sees(words("permissions.nearest_centre_ask"))
    tab.press(ONCE)
    tab.sees(FIRST.format("Gəncə"))


def test_a_browser_told_no_before_is_not_asked_and_it_is_said_where_that_is_changed(looking):
    tab = looking()
    browser_says(tab, "denied")
    locate(tab, WHILE_USING)
    is_told(tab, Outcome.DENIED_FOR_GOOD)
    assert asked(tab) == 0

    tab.press(words("permissions.settings"))
    tab.sees(words("permissions.settings_closed"))
    tab.press("way-list")
    tab.sees(words("centres.all"))


def test_a_browser_that_has_no_position_says_so_until_it_has_one(looking):
    tab = looking(GANJA)
    position_is_not_to_be_had(tab)
    locate(tab, WHILE_USING)
    is_told(tab, Outcome.UNANSWERED)

    tab.context.set_geolocation(GANJA)
    tab.press(words("permissions.ask_again"))
    tab.sees(FIRST.format("Gəncə"))


def test_a_yes_to_the_browser_is_no_refusal_when_it_then_finds_no_position(looking):
    tab = looking()
    browser_says(tab, "prompt")
    position_is_not_to_be_had(tab)
    tab.page.evaluate(HOLD)
    locate(tab, WHILE_USING)
    is_asked(tab, 1)
    browser_says(tab, "granted")
    tab.page.evaluate(RELEASE)
    is_told(tab, Outcome.UNANSWERED)

    tab.context.set_geolocation(GANJA)
    tab.press(words("permissions.ask_again"))
    tab.sees(FIRST.format("Gəncə"))


def test_a_position_that_misleads_is_used_and_said_until_a_better_one_is_asked_for(looking):
    tab = looking({**GANJA, "accuracy": 5000.0})
    tab.page.evaluate(f"window.older = {HOUR}")
    locate(tab, WHILE_USING)
    tab.sees(words("centres.doubt_vague"))
    tab.sees(words("centres.doubt_old"))
    tab.sees(FIRST.format("Gəncə"))

    tab.page.evaluate("window.older = 0")
    tab.context.set_geolocation(BAKU)
    tab.comes_to_rest()
    tab.sees(words("centres.sent_position", sent="40.68,46.36"))
    assert asked(tab) == 1

    locate(tab)
    tab.sees(words("centres.sent_position", sent="40.39,49.81"))
    tab.sees_no(words("centres.doubt_vague"))
    tab.sees_no(words("centres.doubt_old"))


def test_a_permission_taken_back_in_the_browser_ends_it_here_and_is_asked_for_anew(looking):
    tab = looking(GANJA)
    locate(tab, WHILE_USING)
    tab.sees(FIRST.format("Gəncə"))

    browser_says(tab, "denied")
    locate(tab)
    is_told(tab, Outcome.REVOKED)
    tab.sees_no(words("centres.sent_position", sent="40.68,46.36"))
    assert asked(tab) == 1

    locate(tab, WHILE_USING)
    is_told(tab, Outcome.DENIED_FOR_GOOD)
    browser_says(tab, "granted")
    locate(tab, WHILE_USING)
    tab.sees(FIRST.format("Gəncə"))


@pytest.mark.requirement("PER-02")
def test_a_permission_taken_back_while_it_measures_ends_that(looking):
    tab = looking(GANJA)
    tab.page.evaluate(HOLD)
    locate(tab, WHILE_USING)
    is_asked(tab, 1)
    browser_says(tab, "denied")
    tab.page.evaluate(RELEASE)
    is_told(tab, Outcome.REVOKED)


@pytest.mark.requirement("PER-02")
def test_measuring_is_seen_and_stopped_and_what_comes_late_goes_nowhere(looking):
    tab = looking(GANJA)
    tab.page.evaluate(HOLD)
    locate(tab, WHILE_USING)
    tab.sees(words("permissions.location_on", purpose=words("permissions.nearest_centre")))
    tab.press(words("permissions.stop_using"))
    tab.page.evaluate(RELEASE)
    is_told(tab, Outcome.WITHDRAWN)
    tab.sees_no(words("centres.sent_position", sent="40.68,46.36"))
