"""What every locator keeps to: Flet's, and the double that stands in for it."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace

import flet as ft
import pytest
from flet_geolocator import GeolocatorPermissionStatus as Status

from client.device.adapters.locator_flet import FletLocator
from client.device.adapters.locator_none import NoLocator
from client.device.permissions import Grant
from client.domain.permissions import Choice, Outcome, Purpose
from client.domain.positions import Fix
from tests.builders import NOON
from tests.doubles.clock import FakeClock
from tests.doubles.permissions import FakeLocator, fake_permissions

DENIED = "Location permission denied: User denied Geolocation."


class Plugin:
    """Flet's geolocator, as it answered in a browser (flet guide)."""

    def __init__(self):
        self.status = Status.DENIED
        self.answer = Status.WHILE_IN_USE
        self.on = True
        self.error = None
        self.position = SimpleNamespace(
            latitude=40.409264,
            longitude=49.867092,
            accuracy=20.0,
            timestamp=NOON,
            mocked=None,
        )

    async def get_permission_status(self):
        return self.status

    async def request_permission(self):
        self.status = self.answer
        return self.answer

    async def is_location_service_enabled(self):
        return self.on

    async def get_current_position(self, configuration=None):  # noqa: ARG002 - as Flet calls it
        if self.error is not None:
            raise self.error
        return self.position

    async def open_app_settings(self):
        raise ft.FletUnsupportedPlatformException("not on web")

    async def open_location_settings(self):
        return True


def the_real_one(answers, found, holds):
    plugin = Plugin()
    plugin.on = holds is not Outcome.SERVICE_OFF
    plugin.status = {
        Outcome.DENIED_FOR_GOOD: Status.DENIED_FOREVER,
        Outcome.GRANTED: Status.ALWAYS,
    }.get(holds, Status.UNABLE_TO_DETERMINE)
    plugin.answer = {Outcome.DENIED: Status.DENIED, Outcome.GRANTED: Status.WHILE_IN_USE}[answers]
    plugin.error = {
        Outcome.UNANSWERED: RuntimeError("Location request timed out."),
        Outcome.SERVICE_OFF: RuntimeError("The location service on the device is disabled."),
        Outcome.DENIED: RuntimeError(DENIED),
        Outcome.NOT_HERE: RuntimeError("Timeout waiting for invoke method listener for X(1).m"),
    }.get(found)
    return FletLocator(plugin, FakeClock())


def the_double(answers, found, holds):
    locator = FakeLocator() if found is None else FakeLocator(found)
    locator.answers, locator.holds = answers, holds
    return locator


BOTH = pytest.mark.parametrize("made", [the_real_one, the_double])


def asked(locator):
    permissions = fake_permissions(locator)
    return permissions, permissions.explain(Purpose.NEAREST_CENTRE)


@BOTH
@pytest.mark.requirement("R-3.8")
async def test_a_granted_locator_says_where_it_is(made):
    permissions, explained = asked(made(Outcome.GRANTED, None, None))

    fix = await permissions.locate(await permissions.choose(explained, Choice.ONCE))

    assert fix == Fix(40.409264, 49.867092, 20.0, timedelta())


@BOTH
@pytest.mark.parametrize("holds", [Outcome.SERVICE_OFF, Outcome.DENIED_FOR_GOOD])
async def test_what_the_system_holds_is_told_without_asking(made, holds):
    permissions, explained = asked(made(Outcome.GRANTED, None, holds))

    assert await permissions.choose(explained, Choice.ONCE) is holds


@BOTH
async def test_a_denied_question_is_denied(made):
    permissions, explained = asked(made(Outcome.DENIED, None, None))

    assert await permissions.choose(explained, Choice.ONCE) is Outcome.DENIED


@BOTH
@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Outcome.UNANSWERED, Outcome.UNANSWERED),
        (Outcome.SERVICE_OFF, Outcome.SERVICE_OFF),
        (Outcome.NOT_HERE, Outcome.NOT_HERE),
        (Outcome.DENIED, Outcome.REVOKED),
    ],
)
async def test_a_position_that_cannot_be_had_is_a_value(made, found, told):
    permissions, explained = asked(made(Outcome.GRANTED, found, None))

    assert await permissions.locate(await permissions.choose(explained, Choice.ONCE)) is told


@pytest.mark.requirement("R-3.8")
async def test_a_device_without_a_position_says_so():
    permissions, explained = asked(NoLocator())

    assert await permissions.choose(explained, Choice.ONCE) is Outcome.NOT_HERE
    assert not await NoLocator().open_settings(Outcome.NOT_HERE)


async def test_a_browser_opens_no_settings_and_a_phone_those_of_the_service():
    locator = FletLocator(Plugin(), FakeClock())

    assert not await locator.open_settings(Outcome.DENIED_FOR_GOOD)
    assert await locator.open_settings(Outcome.SERVICE_OFF)


@pytest.mark.parametrize("latitude", [None, 91.0, float("nan")])
async def test_what_is_no_place_on_earth_is_no_position(latitude):
    plugin = Plugin()
    plugin.position.latitude = latitude
    permissions, explained = asked(FletLocator(plugin, FakeClock()))

    grant = await permissions.choose(explained, Choice.ONCE)

    assert await permissions.locate(grant) is Outcome.UNANSWERED


class BrowserPlugin(Plugin):
    """It asks by looking for a position, and calls whatever went wrong a refusal for good."""

    def __init__(self, after, *, finds=True):
        super().__init__()
        self.after = after
        self.finds = finds

    async def request_permission(self):
        self.status = self.after
        if not self.finds:
            await asyncio.Event().wait()
        return Status.DENIED_FOREVER


class ForgetfulPlugin(Plugin):
    async def get_permission_status(self):
        return Status.DENIED


def in_a_browser(plugin):
    return asked(FletLocator(plugin, FakeClock(), asks_by_itself=True, look_every=0.01))


@pytest.mark.requirement("R-3.8", "PER-01")
@pytest.mark.parametrize(
    ("after", "told"),
    [(Status.DENIED, Outcome.DENIED), (Status.DENIED_FOREVER, Outcome.DENIED_FOR_GOOD)],
    ids=["put away", "told no"],
)
async def test_a_browsers_question_put_away_is_not_a_no_for_good(after, told):
    permissions, explained = in_a_browser(BrowserPlugin(after))

    assert await permissions.choose(explained, Choice.ONCE) is told


@pytest.mark.requirement("R-3.8", "PER-01")
@pytest.mark.parametrize("finds", [True, False], ids=["nothing found", "looking without end"])
async def test_a_yes_to_a_browser_that_finds_no_position_is_a_yes(finds):
    permissions, explained = in_a_browser(BrowserPlugin(Status.WHILE_IN_USE, finds=finds))

    grant = await permissions.choose(explained, Choice.ONCE)

    assert isinstance(grant, Grant)


async def test_a_browser_that_says_yes_and_keeps_no_note_of_it_has_said_yes():
    permissions, explained = in_a_browser(ForgetfulPlugin())

    assert isinstance(await permissions.choose(explained, Choice.ONCE), Grant)


async def test_a_browser_that_cannot_be_asked_says_so():
    plugin = BrowserPlugin(Status.DENIED)
    plugin.request_permission = unanswerable
    permissions, explained = in_a_browser(plugin)

    assert await permissions.choose(explained, Choice.ONCE) is Outcome.NOT_HERE


async def unanswerable():
    raise RuntimeError("Timeout waiting for invoke method listener for X(1).m")
