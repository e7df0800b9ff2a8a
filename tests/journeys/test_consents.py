"""A citizen decides, sees it used, takes it back, sees it refused, and asks why they looked."""

import re
from contextlib import suppress
from urllib.error import HTTPError

import pytest

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

PERSONA = 0
RECIPIENT, SET = "numune-poct", "address"


def query(portal: RunningPortal, fin: str) -> None:
    """The recipient asks for the address; whether it gets it, the log says."""
    with suppress(HTTPError):
        portal.control_call("POST", f"/recipients/{RECIPIENT}/query", fin=fin, data_set=SET)


def first_ident(tab: Tab, begins: str) -> str:
    found = tab.page.locator(f'[flt-semantics-identifier^="{begins}"]').first
    found.wait_for(state="attached", timeout=PATIENCE)
    return re.sub(f"^{begins}", "", found.get_attribute("flt-semantics-identifier") or "")


@pytest.mark.requirement("CON-03", "CON-04", "CON-05", "R-1.6")
def test_what_is_allowed_is_used_and_logged_and_after_taking_back_refused(
    tab: Tab, portal: RunningPortal
):
    me = portal.persona(PERSONA)
    told = {"fin": me["fin"], "offer": "post-delivery"}
    request = portal.control_call("POST", "/consents/ask", **told)["request"]
    sign_in_with_password(tab, me)
    tab.go("/more/consents")
    tab.press(f"request-{request}")
    consent = first_ident(tab, "set-")
    tab.press(f"decide-{consent}-yes")
    tab.press("confirm-decision")
    tab.sees(words("consents.decided"))

    query(portal, me["fin"])
    tab.press(f"consent-{consent}")
    tab.sees(words("consents.receipt_genuine"))
    tab.press("move-revoke")
    tab.confirm(words("consents.revoke"))
    tab.sees(words("consents.state_revoked"))

    query(portal, me["fin"])
    tab.go("/more/data-use")
    tab.sees(words("data_use.refused"))


@pytest.mark.requirement("R-1.6")
def test_why_did_you_look_is_asked_and_answered(tab: Tab, portal: RunningPortal):
    me = portal.persona(PERSONA)
    sign_in_with_password(tab, me)
    tab.go("/more/data-use")
    tab.sees(words("data_use.chart"))
    tab.press(f"use-{first_ident(tab, 'use-')}")
    tab.press("ask-why")
    tab.confirm(words("data_use.send"))
    tab.sees(words("data_use.state_sent"))

    (asked,) = portal.control_call("GET", f"/data-questions?fin={me['fin']}")["questions"]
    told = {"text": "Çatdırılma üçün"}
    portal.control_call("POST", f"/data-questions/{asked['id']}/answer", **told)
    tab.press(words("trouble.renew"))
    tab.sees("Çatdırılma üçün")
