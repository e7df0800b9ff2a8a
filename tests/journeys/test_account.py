"""The account in its owner's hands: another e-mail address, and a stranger shut out."""

import pytest
from playwright.sync_api import expect

from tests.browser import Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

COMPLETE, DRIVER = 0, 3
"""The personas' places among the portal's test identities."""
NEW = "yeni@poct.example"


def sent_to(portal: RunningPortal, fin: str, channel: str) -> list[dict]:
    return portal.control_call("GET", f"/outbox?fin={fin}&channel={channel}")["messages"]


def open_the_link(tab: Tab, portal: RunningPortal, fin: str) -> None:
    """In the citizen's mail, in another window."""
    link = next(one["link"] for one in sent_to(portal, fin, "mail") if one["link"])
    mail = tab.context.new_page()
    mail.goto(f"{portal.address}{link}?lang=en")
    mail.get_by_role("button", name="Yes, the address is mine").click()
    expect(mail.get_by_role("heading", name="The address is confirmed")).to_be_visible()
    mail.close()
    tab.page.bring_to_front()


@pytest.mark.requirement("R-3.2", "R-8.2", "AUTH-20")
def test_an_address_is_changed_with_a_code_and_a_link_and_changed_back(
    tab: Tab, portal: RunningPortal
):
    me = portal.persona(COMPLETE)
    sign_in_with_password(tab, me)
    tab.go("/more/contacts")
    tab.press("edit-email")
    tab.type(words("contacts.new", label=words("contacts.email")), NEW)
    tab.press("save")
    tab.sees(words("step_up.title"))
    tab.type(words("step_up.code"), sent_to(portal, me["fin"], "code")[0]["code"])
    tab.press("confirm")
    tab.sees(words("contacts.state_pending"))

    open_the_link(tab, portal, me["fin"])
    tab.sees(words("contacts.state_done"))
    tab.press("undo-email")

    tab.sees(words("contacts.state_undone"))


@pytest.mark.requirement("R-2.1.3", "AUTH-24")
def test_a_strangers_try_locks_the_account_and_the_control_room_opens_it(
    tab: Tab, portal: RunningPortal
):
    me = portal.persona(DRIVER)
    sign_in_with_password(tab, me)
    tried = portal.control_call("POST", f"/people/{me['fin']}/attempts")["attempts"][0]
    tab.go("/more/access")
    tab.press(f"attempt-{tried['id']}")
    tab.press(f"not-me-{tried['id']}")
    tab.press("confirm")
    tab.sees(words("access.locked_title"))
    tab.press("leave-locked")
    tab.sees(words("welcome.sign_in"))

    assert portal.control_call("GET", f"/people/{me['fin']}")["status"] == "locked_by_citizen"
    portal.control_call("POST", f"/machines/account/{me['fin']}/unlock")
    assert portal.control_call("GET", f"/people/{me['fin']}")["status"] == "open"
