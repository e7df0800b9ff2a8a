"""What the stores, the app's screen and the portal say is collected is one and the same."""

import pytest

from client.domain.leaving import ALWAYS, Leaves
from client.packaging.store import collected
from mock_server.world.data import table

IN_THE_STORES = {one.name: one for one in collected()}
BY_THE_PORTAL = {one["id"]: one for one in table("collection")["items"]}
SENT_BY_THE_APP = {
    "usage_events": ("usage",),
    "device_minimum": ("device",),
    "device_system": ("system",),
    "permissions": ("photos", "voice", "location"),
    "sign_in_log": ("identity",),
}
"""What the portal says it collects from a device, by the app's names for it."""
MADE_AT_THE_PORTAL = {"suggestions", "joined_profile", "cookies", "request_log"}
"""Nothing of these is a thing that the app hands over."""


@pytest.mark.requirement("R-2.0")
def test_the_stores_are_told_of_exactly_what_the_screen_tells():
    assert set(IN_THE_STORES) == {one.value for one in Leaves}
    always = {name for name, one in IN_THE_STORES.items() if not one.optional}
    assert always == {one.value for one in ALWAYS}


@pytest.mark.requirement("R-2.0")
def test_whatever_the_portal_says_it_collects_the_stores_are_told_of():
    assert set(BY_THE_PORTAL) == SENT_BY_THE_APP.keys() | MADE_AT_THE_PORTAL
    for names in SENT_BY_THE_APP.values():
        assert set(names) <= IN_THE_STORES.keys()


@pytest.mark.requirement("R-2.0", "R-2.1.1", "R-2.1.4")
def test_what_can_be_switched_off_is_nowhere_said_to_be_needed():
    for ident, names in SENT_BY_THE_APP.items():
        if BY_THE_PORTAL[ident]["switch"] is not None or ident == "permissions":
            assert all(IN_THE_STORES[name].optional for name in names)


@pytest.mark.requirement("R-2.1.4")
def test_every_power_a_package_asks_for_is_a_permission_that_is_told():
    asking = {name for name, one in IN_THE_STORES.items() if one.powers}

    assert asking == set(SENT_BY_THE_APP["permissions"])
