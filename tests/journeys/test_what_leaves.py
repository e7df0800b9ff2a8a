"""What the portal is sent of where a citizen is, read off the line to it."""

import pytest

from client.domain.permissions import Outcome
from client.shown.permissions import OUTCOMES
from tests.journeys.errands import sign_in_with_password, words
from tests.journeys.locating import BAKU, FIRST, GANJA
from tests.journeys.overheard import overheard
from tests.running import running_preview

pytestmark = [pytest.mark.journey, pytest.mark.requirement("R-3.8", "PER-01", "PER-02")]

COMPLETE = 0
NO, ONCE, WHILE_USING = "answer-0", "answer-1", "answer-2"


@pytest.fixture
def line(portal):
    with overheard(portal.address) as heard:
        yield heard


@pytest.fixture
def app(line, tmp_path):
    with running_preview(tmp_path / "app", line.address) as address:
        yield address


def look(tab, answer):
    tab.comes_to_rest()
    tab.press("locate")
    tab.sees(words("permissions.nearest_centre_ask"))
    tab.press(answer)


def test_only_what_the_screen_shows_leaves_the_device_and_without_a_name(open_tab, portal, line):
    tab = open_tab(position=GANJA)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/more/centres")
    tab.press("way-here")
    look(tab, NO)
    tab.sees(words("permissions.not_wanted"))
    assert [address for address, _ in line.requests("/centres") if "near" in address] == []

    look(tab, ONCE)
    tab.sees(FIRST.format("Gəncə"))
    tab.sees(words("centres.sent_position", sent="40.68,46.36"))
    tab.context.set_geolocation(BAKU)
    look(tab, WHILE_USING)
    tab.sees(FIRST.format("Yasamal"))
    tab.sees(words("centres.sent_position", sent="40.39,49.81"))

    asked = [one for one in line.requests("/centres") if "near" in one[0]]
    assert [address.partition("near=")[2].replace("%2C", ",") for address, _ in asked] == [
        "40.68,46.36",
        "40.39,49.81",
    ]
    assert all("authorization" not in told and "cookie" not in told for _, told in asked)
    for exact in (GANJA, BAKU):
        for name in ("latitude", "longitude"):
            assert f"{exact[name]:.3f}".encode() not in line.sent()

    tab.press("to-permissions")
    tab.sees(written("no", Outcome.NOT_WANTED))
    tab.sees(written("once", Outcome.GRANTED))
    tab.sees(written("while_using", Outcome.GRANTED))
    tab.press("withdraw-nearest_centre")
    tab.sees(words("permissions.ended", outcome=words("permissions.withdrawn")))


def written(choice, outcome):
    said = "answered_no" if choice == "no" else choice
    return words(
        "permissions.answered",
        choice=words(f"permissions.{said}"),
        outcome=words(OUTCOMES[outcome]),
    )
