"""A message arrives by itself, waits behind its condition, and is put away."""

import pytest

from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
TOLD = "yuxarı orqana və ya məhkəməyə"


@pytest.mark.requirement("R-6.2", "REL-20")
def test_a_notice_arrives_by_itself_and_opens_once_its_condition_is_accepted(tab, portal):
    me = portal.persona(COMPLETE)
    sign_in_with_password(tab, me)
    tab.go("/inbox")
    tab.stands_at("inbox")
    tab.comes_to_rest()

    (sent,) = portal.control_call("POST", f"/mail/{me['fin']}", kind="legal_notice")["messages"]
    tab.press(f"message-{sent}")
    tab.sees("şikayət müddəti başlayır")
    assert not tab.says(TOLD)
    tab.press("accept")

    tab.sees(TOLD)
    tab.press("archive")
    tab.sees(words("inbox.unarchive"))
