"""A guardian looks after two cabinets, and one of them is taken away."""

import pytest

from tests.browser import Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

REPRESENTATIVE = 9
"""The persona's place among the portal's test identities."""


def mandates(portal: RunningPortal, fin: str):
    things = portal.control_call("GET", f"/machines/mandate?fin={fin}")["things"]
    return [(one["id"], one["title"]) for one in things]


@pytest.mark.requirement("R-2.1.3")
def test_a_wards_data_is_named_on_every_screen_until_a_court_ends_the_guardianship(
    tab: Tab, portal: RunningPortal
):
    me = portal.persona(REPRESENTATIVE)
    _, (ward, name) = mandates(portal, me["fin"])
    shown = words("family.theirs", name=name)
    sign_in_with_password(tab, me)
    tab.go("/more/family")
    tab.press(f"person-{ward}")
    tab.sees(shown)
    tab.go("/data/social")
    tab.sees(shown)
    tab.sees("Pensiya")
    tab.go("/data/report/identity")
    tab.sees(words("family.no_corrections"))
    tab.go("/documents")
    tab.sees(shown)

    portal.control_call("POST", f"/machines/mandate/{ward}/end")
    try:
        tab.sees(words("family.parted", name=name).split(";")[0])
        tab.sees(words("family.ended"))
        tab.press(words("family.understood"))
        tab.go("/documents")
        tab.sees_no(shown)
        tab.sees_no(name)
    finally:
        portal.control_call("POST", f"/machines/mandate/{ward}/restore")
