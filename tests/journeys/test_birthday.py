"""A child comes of age while a parent looks at their data: from that day on it is theirs alone."""

from datetime import date, datetime, time, timedelta

import pytest

from client.domain.languages import Language
from client.i18n.formats import Speech
from mock_server.rules import representation
from mock_server.world import open_world
from mock_server.world.clock import BAKU
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal, running_portal, running_preview

pytestmark = pytest.mark.journey

POWER_USER = 15
"""The parent's place among the portal's test identities."""


@pytest.fixture(scope="module")
def portal(browser_path, tmp_path_factory):  # noqa: ARG001 - without a browser nothing is started
    """One of its own: its calendar moves by years."""
    with running_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="module")
def app(portal: RunningPortal, tmp_path_factory):
    with running_preview(tmp_path_factory.mktemp("app"), portal.address) as address:
        yield address


@pytest.mark.requirement("R-2.1.3", "R-8.1", "STO-21")
def test_on_a_childs_eighteenth_birthday_a_parent_sees_why_it_ends_and_nothing_of_theirs(
    tab, portal: RunningPortal
):
    me = portal.persona(POWER_USER)
    (child,) = representation.listed(open_world(seed=42), me["fin"])
    birthday = date.fromisoformat(child["until"])
    eve = datetime.combine(birthday, time(), BAKU) - timedelta(minutes=5)
    portal.control_call("PUT", "/clock", moment=eve.isoformat())
    shown = words("family.theirs", name=child["name"])
    sign_in_with_password(tab, me)
    tab.go("/more/family")
    tab.press(f"person-{child['id']}")
    tab.sees(shown)
    tab.go("/data/personal")
    tab.sees(shown)

    portal.control_call("POST", "/clock/advance", minutes=6)
    tab.go("/documents")

    tab.sees(words("family.parted", name=child["name"]).split(";")[0])
    tab.go("/more/family")  # led there by itself (test_family), maybe before the reload
    day = Speech(Language.AZ, eve, BAKU).day(birthday)
    tab.sees(words("family.of_age", day=day))
    tab.sees_no(shown)
    tab.press(words("family.understood"))
    for own in ("/documents", "/data/personal"):
        tab.go(own)
        tab.comes_to_rest()
        assert not tab.says(child["name"])
