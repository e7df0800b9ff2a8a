"""The portal stops, and comes back: what was seen stays, and says from when it is."""

import pytest

from tests.journeys.errands import sign_in_with_password, words
from tests.running import running_portal, running_preview

pytestmark = pytest.mark.journey

COMPLETE = 0
NETWORK = """name => {
  Object.defineProperty(navigator, "onLine", {configurable: true, get: () => name === "online"});
  window.dispatchEvent(new Event(name));
}"""
"""As a browser tells of it. The line to the app is of this machine, and stays."""


@pytest.fixture
def own_portal(browser_path, tmp_path):  # noqa: ARG001 - without a browser nothing is started
    with running_portal(tmp_path / "portal") as running:
        yield running


@pytest.fixture
def signed_in(open_tab, own_portal, tmp_path):
    with running_preview(tmp_path / "app", own_portal.address) as address:
        tab = open_tab(address=address)
        sign_in_with_password(tab, own_portal.persona(COMPLETE))
        yield tab


@pytest.mark.requirement("REL-01", "R-8.1")
def test_a_stopped_portal_leaves_what_was_seen_and_a_retry(signed_in, own_portal):
    own_portal.command.kill()
    signed_in.press(words("trouble.renew"))

    signed_in.sees(words("trouble.offline"))
    signed_in.sees(words("home.documents"))

    own_portal.start()
    signed_in.press(words("trouble.again"))

    signed_in.sees_no(words("trouble.offline"))


@pytest.mark.requirement("REL-25", "AUTH-08")
def test_a_killed_portal_comes_back_with_the_same_world(signed_in, own_portal):
    people = own_portal.control_call("GET", "/people")
    sign_ins = own_portal.control_call("GET", "/sessions")["sessions"]
    own_portal.command.kill()
    own_portal.start()

    signed_in.press(words("trouble.renew"))

    signed_in.sees_no(words("trouble.offline"))
    assert own_portal.control_call("GET", "/people") == people
    after = own_portal.control_call("GET", "/sessions")["sessions"]
    assert [sign_in["id"] for sign_in in after] == [sign_in["id"] for sign_in in sign_ins]


@pytest.mark.requirement("REL-01", "REL-20")
def test_a_network_that_goes_and_comes_is_looked_after_at_once(signed_in, own_portal):
    signed_in.comes_to_rest()
    own_portal.command.kill()
    signed_in.page.evaluate(NETWORK, "offline")
    signed_in.sees(words("shell.offline"))

    own_portal.start()
    signed_in.page.evaluate(NETWORK, "online")
    signed_in.sees_no(words("shell.offline"))


@pytest.mark.requirement("R-6.2", "REL-05")
def test_marks_made_while_the_portal_is_away_are_the_portals_once_it_is_back(
    signed_in, own_portal
):
    fin = own_portal.persona(COMPLETE)["fin"]
    sent = own_portal.control_call("POST", f"/mail/{fin}", kind="letter", times=3)["messages"]
    signed_in.go("/inbox")
    signed_in.stands_at("inbox")
    signed_in.comes_to_rest()
    own_portal.command.kill()

    _mark(signed_in, "archive", *sent[:2])
    signed_in.sees(words("inbox.waiting_marks", count=2, number=2))
    _mark(signed_in, "read", sent[2])
    signed_in.sees(words("inbox.waiting_marks", count=3, number=3))
    own_portal.start()
    signed_in.press(words("trouble.again"))
    signed_in.sees_no(words("inbox.waiting_marks", count=3, number=3))

    told = {one["id"]: one for one in own_portal.control_call("GET", "/mail")["messages"]}
    assert [told[ident]["archived"] for ident in sent] == [True, True, False]
    assert told[sent[2]]["read_at"] is not None
    signed_in.sees_no(words("trouble.offline"))


@pytest.mark.requirement("AUTH-22", "REL-05")
def test_marks_that_went_with_a_sign_in_which_ran_out_are_told_on_the_way_in(
    signed_in, own_portal
):
    fin = own_portal.persona(COMPLETE)["fin"]
    sent = own_portal.control_call("POST", f"/mail/{fin}", kind="letter", times=2)["messages"]
    signed_in.go("/inbox")
    signed_in.stands_at("inbox")
    signed_in.comes_to_rest()
    own_portal.command.kill()
    _mark(signed_in, "archive", *sent)
    signed_in.sees(words("inbox.waiting_marks", count=2, number=2))

    own_portal.start()
    own_portal.control_call("POST", "/clock/advance", days=31)
    signed_in.press(words("trouble.again"))

    signed_in.stands_at("welcome")
    signed_in.sees(words("welcome.expired"))
    signed_in.sees(words("welcome.marks_lost", count=2, number=2))


def _mark(tab, what, *idents):
    tab.press("select")
    tab.sees(words("inbox.selected", count=0, number=0))
    for ident in idents:
        tab.press(f"message-{ident}")
    tab.press(f"mark-{what}")
