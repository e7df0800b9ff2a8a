"""A citizen talks to an operator by video: booked, waited for, lost, joined again, over."""

import pytest

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

COMPLETE = 0
PARENT = 2
MACHINE = "/machines/video_appointment"


def booked(portal: RunningPortal, fin: str) -> str:
    things = portal.control_call("GET", f"{MACHINE}?fin={fin}")["things"]
    return next(one["id"] for one in things if one["state"] == "booked")


def press_the_last(tab: Tab, ident: str) -> None:
    """The furthest away: the first may be a minute from now."""
    named = tab.page.locator(f'[flt-semantics-identifier^="{ident}"]').last
    tab.press(named.get_attribute("flt-semantics-identifier") or ident)


@pytest.mark.requirement("R-3.8", "A11Y-20")
def test_a_talk_is_booked_waited_for_lost_joined_again_and_ended(open_tab, portal):
    tab, citizen = open_tab(), portal.persona(PARENT)
    sign_in_with_password(tab, citizen)
    tab.go("/more/video/new/appointment")
    tab.press("topic-pension")
    tab.sees(words("video.day"))
    press_the_last(tab, "day-")
    tab.sees(words("video.time"))
    press_the_last(tab, "time-")
    tab.press("do-book")
    tab.sees(words("video.booked"))
    assert not tab.says(words("video.enter"))

    ident = booked(portal, citizen["fin"])
    portal.control_call("POST", f"/video/{ident}/now")
    tab.press("enter-room")
    tab.sees(words("video.stay"))
    tab.sees(words("video.seen_title"))

    portal.control_call("POST", f"{MACHINE}/{ident}/connect")
    tab.sees("Operator Elşən")
    tab.type(words("video.your_words"), "Stajım necə hesablanır?")
    tab.press("chat-send")
    tab.sees("Sualınızı aldım, indi baxıram.")
    tab.sees("Başqa sualınız varsa, buyurun.", PATIENCE * 3)  # the last of what is said

    portal.control_call("POST", f"{MACHINE}/{ident}/lose_line")
    tab.sees(words("video.lost_title"))
    portal.control_call("POST", f"{MACHINE}/{ident}/join")
    tab.sees_no(words("video.lost_title"))
    portal.control_call("POST", f"/video/{ident}/captions", text="Yenə buradayam.")
    tab.sees("Yenə buradayam.")

    portal.control_call("POST", f"{MACHINE}/{ident}/end_talk")
    tab.sees(words("video.why_finished"))
    tab.sees("Stajım necə hesablanır?")
    assert not tab.says("Yenə buradayam.")


@pytest.mark.requirement("R-3.8", "PER-01", "PER-02")
def test_the_operator_hears_a_citizen_only_while_they_want_it(open_tab, portal):
    tab, citizen = open_tab(microphone=True), portal.persona(COMPLETE)
    sign_in_with_password(tab, citizen)
    ident = portal.control_call("POST", "/video", fin=citizen["fin"])["appointment"]
    tab.go(f"/more/video/{ident}/room")
    tab.sees(words("video.stay"))
    portal.control_call("POST", f"{MACHINE}/{ident}/connect")
    tab.sees("Operator Nərgiz")
    tab.press("speak")
    tab.sees(words("permissions.video_voice_ask"))
    tab.press("answer-2")
    tab.sees(words("video.heard_title"))
    tab.sees("Sizi yaxşı eşidirəm.")

    tab.press(words("video.voice_off_do"))
    tab.sees_no(words("video.heard_title"))
    tab.sees(words("video.seen_title"))

    portal.control_call("POST", f"{MACHINE}/{ident}/end_talk")
    tab.sees(words("video.why_finished"))
