"""Citizens hold a code before the camera: the browser's own, given, refused, missing."""

from contextlib import contextmanager

import pytest

from tests.browser import SWITCHES, a_tab
from tests.journeys.camera.film import KNOWN, LIVE
from tests.journeys.errands import sign_in_with_password, words
from tests.journeys.test_showing import show_first_document

pytestmark = pytest.mark.journey

COMPLETE = 0
CHECK = "/more/check"


@contextmanager
def checking(browser, app, **wishes):
    with a_tab(browser, app, **wishes) as tab:
        tab.context.add_init_script(KNOWN)
        tab.open(CHECK)
        yield tab


def look(tab):
    tab.comes_to_rest()
    tab.press("look")
    tab.sees(words("permissions.code_scan_ask"))
    tab.press("answer-1")


@pytest.mark.requirement("R-3.8", "R-1.4", "PER-01", "PER-02")
def test_a_code_held_before_the_camera_is_checked_and_the_camera_goes_off(
    browser, app, open_tab, portal, film
):
    holder = open_tab()
    sign_in_with_password(holder, portal.persona(COMPLETE))
    film.show_code(f"{portal.address}/check/{show_first_document(holder)}")
    with checking(browser, app, camera=True) as tab:
        look(tab)
        tab.sees(words("checking.valid"))

        assert tab.page.evaluate("window.tracks.length") > 0
        assert tab.page.evaluate(LIVE) == 0
    holder.sees(words("showing.shown"))


@pytest.mark.requirement("R-3.8", "PER-02")
def test_closing_the_dialog_switches_the_camera_off(browser, app):
    with checking(browser, app, camera=True) as tab:
        look(tab)
        tab.sees(words("camera.on"))
        assert tab.page.evaluate(LIVE) == 1
        tab.press("answer-1")
        tab.sees_no(words("camera.on"))
        assert tab.page.evaluate(LIVE) == 0


@pytest.mark.requirement("R-3.8", "PER-02")
def test_a_camera_refused_by_the_browser_or_taken_back_leaves_the_number(browser, app):
    with checking(browser, app) as tab:
        look(tab)
        tab.sees(words("permissions.denied_for_good"))

        tab.context.grant_permissions(["camera"])
        look(tab)
        tab.sees(words("camera.on"))
        tab.context.clear_permissions()
        tab.sees(words("permissions.revoked"))
        assert tab.page.evaluate(LIVE) == 0

        tab.type(words("checking.number"), "ACDE2345")
        tab.press("check")
        tab.sees(words("checking.forged"))


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("given", [False, True], ids=["never asked", "allowed before"])
def test_a_computer_without_a_camera_says_so(browser, browser_path, app, given):
    bare = browser.browser_type.launch(executable_path=browser_path, args=SWITCHES)
    with checking(bare, app, camera=given) as tab:
        look(tab)
        tab.sees(words("permissions.camera_none"))
    bare.close()


@contextmanager
def scanning(browser, app, persona):
    with a_tab(browser, app, camera=True) as tab:
        tab.context.add_init_script(KNOWN)
        tab.open("/welcome")
        sign_in_with_password(tab, persona)
        tab.press("to-scan")
        look(tab)
        yield tab


@pytest.mark.requirement("R-1.6", "R-3.8", "PER-02")
def test_a_payment_notice_is_scanned_and_its_bill_is_open(browser, app, portal, film):
    persona = portal.persona(COMPLETE)
    bills = portal.control_call("GET", f"/machines/bill?fin={persona['fin']}")["things"]
    number = next(one["number"] for one in bills if one["state"] == "due")
    film.show_code(f"{portal.address}/pay/{number}")
    with scanning(browser, app, persona) as tab:
        tab.stands_at("bill")
        tab.sees(number)

        assert tab.page.evaluate(LIVE) == 0


@pytest.mark.requirement("R-1.6", "R-3.8")
def test_a_request_for_consent_is_scanned_and_can_be_decided(browser, app, portal, film):
    persona = portal.persona(COMPLETE)
    known = portal.control_call("GET", f"/consents?fin={persona['fin']}")["consents"]
    request = next(one["request"] for one in known if one["state"] == "requested")
    film.show_code(f"{portal.address}/consent/{request}")
    with scanning(browser, app, persona) as tab:
        tab.stands_at("consent-request")

        assert tab.page.evaluate(LIVE) == 0


@pytest.mark.requirement("AUTH-10", "R-3.8")
def test_a_code_of_another_portal_is_refused_with_words_and_not_followed(browser, app, film):
    film.show_code("https://evil.example/pay/RUS-123456789")
    with a_tab(browser, app, camera=True) as tab:
        tab.context.add_init_script(KNOWN)
        tab.open("/more/scan")
        look(tab)
        tab.sees(words("codes.other_portal"))

        assert tab.page.evaluate(LIVE) == 0
        assert not any("evil.example" in origin for origin in tab.strangers())
