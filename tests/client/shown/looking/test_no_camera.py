"""Why the camera is not used, in words and with a way on: asked for, begun, while it is on."""

import pytest

from client.domain.languages import Language
from client.domain.permissions import Outcome
from client.features.checking import CheckScreen
from tests.builders import a_document, a_guest_state
from tests.doubles.camera import FakeCamera
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import FakeBook, fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")
NO, ONCE = "answer-0", "answer-1"
A_PNG = b"\x89PNG"


def checking(camera, portal=None):
    edges = fake_edges(permissions=fake_permissions(camera=camera), portal=portal)
    return on_stage(CheckScreen, edges=edges, state=a_guest_state(Language.EN))


async def looking(stage):
    await stage.begin("look")
    await stage.press(ONCE)
    await stage.until("The camera is on")


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.DENIED, "The device did not allow it"),
        (Outcome.DENIED_FOR_GOOD, "The device no longer asks"),
        (Outcome.RESTRICTED, "Restricted on this device"),
        (Outcome.SERVICE_OFF, "The service is switched off on the device"),
        (Outcome.NO_HARDWARE, "No camera was found"),
        (Outcome.NOT_HERE, "The app cannot use a camera here"),
        (Outcome.UNANSWERED, "The camera did not answer"),
    ],
)
async def test_why_there_is_no_camera_is_said_and_the_number_still_does_it(outcome, said):
    camera, portal = FakeCamera(), FakePortal()
    camera.answers = outcome
    shown = portal.presenting.begin(a_document())
    async with checking(camera, portal) as stage:
        await stage.begin("look")
        await stage.press(ONCE)
        await stage.until(said)
        await stage.type("Number or address", shown.number)
        await stage.press("check")

        assert stage.says("The document is valid")


@pytest.mark.parametrize(
    ("holds", "said"),
    [
        (Outcome.NOT_HERE, "The app cannot use a camera here"),
        (Outcome.NO_HARDWARE, "No camera was found"),
    ],
)
async def test_nobody_is_asked_for_a_camera_that_is_not_there(holds, said):
    camera, book = FakeCamera(), FakeBook()
    camera.holds = holds
    edges = fake_edges(permissions=fake_permissions(book=book, camera=camera))
    async with on_stage(CheckScreen, edges=edges, state=a_guest_state(Language.EN)) as stage:
        await stage.press("look")
        await stage.until(said)

        assert not stage.says("May the app scan a QR code with the camera?")
    assert book.lines == []


async def test_settings_that_change_it_are_opened_or_said_not_to_open():
    camera = FakeCamera()
    camera.answers = Outcome.DENIED_FOR_GOOD
    async with checking(camera) as stage:
        await stage.begin("look")
        await stage.press(ONCE)
        await stage.until("The device no longer asks")
        await stage.press("Open the settings")
        assert camera.settings == [Outcome.DENIED_FOR_GOOD]

        camera.opens_settings = False
        await stage.press("Open the settings")
        assert stage.says("The settings do not open from here")


@pytest.mark.parametrize(
    ("refuses", "said"),
    [
        (Outcome.TAKEN, "Another app holds the camera"),
        (Outcome.UNANSWERED, "The camera did not answer"),
        (Outcome.NO_HARDWARE, "No camera was found"),
    ],
)
async def test_a_camera_that_does_not_begin_says_so(refuses, said):
    async with checking(FakeCamera(refuses)) as stage:
        await stage.begin("look")
        await stage.press(ONCE)
        await stage.until(said)

        assert not stage.says("The camera is on")


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (Outcome.REVOKED, "The permission was taken back on the device"),
        (Outcome.TAKEN, "Another app holds the camera"),
    ],
)
@pytest.mark.parametrize("how", ["told", "found out"])
async def test_a_camera_taken_away_while_it_is_on_says_why(lost, said, how):
    camera = FakeCamera(sees=A_PNG)
    async with checking(camera) as stage:
        await looking(stage)
        if how == "told":
            camera.lose(lost)
        else:
            camera.sees = lost
        await stage.until(said)

        assert not stage.says("The camera is on")


async def test_a_no_to_us_asks_the_device_nothing():
    camera = FakeCamera()
    async with checking(camera) as stage:
        await stage.begin("look")
        await stage.press(NO)
        await stage.until("You said no")

    assert camera.prompts == 0
