"""Two citizens in two tabs of one app: neither sees anything of the other."""

import pytest

from tests.journeys.errands import sign_in_with_password

pytestmark = pytest.mark.journey

COMPLETE, DRIVER = 0, 3
PLACES = ("/", "/documents", "/data/personal", "/more/devices")


def everything_read_by(tab):
    """All text of all places, once their answers are there."""
    read = []
    for place in PLACES:
        tab.go(place)
        tab.comes_to_rest()
        read.append(tab.text())
    return "\n".join(read)


@pytest.mark.requirement("R-1.5", "SRV-06")
def test_two_citizens_in_two_tabs_never_see_each_others_data(open_tab, portal):
    first, second = portal.persona(COMPLETE), portal.persona(DRIVER)
    one, other = open_tab(), open_tab(size=(1280, 800))
    sign_in_with_password(one, first)
    sign_in_with_password(other, second)

    read = {first["name"]: everything_read_by(one), second["name"]: everything_read_by(other)}

    for mine, theirs in ((first, second), (second, first)):
        surname, given_name, *_ = theirs["name"].split()
        assert mine["name"].split()[0] in read[mine["name"]]
        for secret in (surname, given_name, theirs["fin"], theirs["password"]):
            assert secret not in read[mine["name"]]
