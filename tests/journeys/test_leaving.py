"""Signing out, and being signed out from elsewhere."""

import pytest

from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

STUDENT, PENSIONER = 5, 4


@pytest.mark.requirement("AUTH-19", "R-1.5")
def test_who_signs_out_is_gone_also_after_a_reload(tab, portal):
    persona = portal.persona(STUDENT)
    sign_in_with_password(tab, persona)
    tab.go("/more")

    tab.press("sign-out")
    tab.confirm(words("leaving.here"))

    tab.sees(words("welcome.signed_out"))
    tab.reload()
    tab.sees(words("welcome.sign_in"))
    assert persona["name"].split()[0] not in tab.text().partition(words("people.title"))[0]


@pytest.mark.requirement("AUTH-18", "R-2.1.4")
def test_a_device_that_was_ended_elsewhere_is_told_so(tab, portal):
    persona = portal.persona(PENSIONER)
    sign_in_with_password(tab, persona)
    (mine,) = portal.control_call("GET", f"/sessions?fin={persona['fin']}")["sessions"]

    portal.control_call("POST", f"/sessions/{mine['id']}/end")
    tab.press(words("trouble.renew"))

    tab.sees(words("welcome.ended_elsewhere"))
