"""Flet's camera where no double can stand in: it is taken from the screen, lost, revoked."""

import io
from types import SimpleNamespace

import pytest
from flet_camera import CameraLensDirection
from PIL import Image, ImageOps

from client.device.adapters.camera_flet import FletCamera
from client.domain.permissions import Choice, Outcome, Purpose
from client.domain.pictures import without_turn
from tests.doubles.darkroom import a_photo
from tests.doubles.eye import Plugin, Viewer
from tests.doubles.permissions import fake_permissions

pytestmark = pytest.mark.requirement("R-3.8")


async def looking_through(plugin, viewer=None):
    permissions = fake_permissions(camera=FletCamera(plugin, plugin, asks_by_itself=True))
    explained = permissions.explain(Purpose.CODE_SCAN)
    grant = await permissions.choose(explained, Choice.WHILE_USING)
    return permissions, await permissions.look(grant, viewer or Viewer())


@pytest.mark.requirement("PER-02")
async def test_it_is_taken_from_the_screen_with_the_permission_and_never_hears():
    plugin = Plugin()
    permissions, _ = await looking_through(plugin)
    asked, seen = plugin.eyes

    permissions.forget()

    assert asked.is_gone.is_set()
    assert seen.is_gone.is_set()
    assert plugin.calls == [("initialize", "high", False)]


async def test_a_camera_that_never_comes_to_the_screen_is_no_camera(monkeypatch):
    monkeypatch.setattr("client.device.adapters.camera_flet._BEGIN_SECONDS", 0.01)
    plugin = Plugin()
    plugin.is_drawn = False
    _, looked = await looking_through(plugin)

    assert looked is Outcome.UNANSWERED
    assert plugin.eyes[-1].is_gone.is_set()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"known": "permanentlyDenied"}, Outcome.REVOKED),
        ({"known": "denied"}, Outcome.REVOKED),
        ({"broken": RuntimeError("CameraException(cameraNotReadable, x)")}, Outcome.TAKEN),
    ],
)
async def test_a_picture_that_cannot_be_had_says_why_and_switches_it_off(change, why):
    plugin = Plugin()
    _, looking = await looking_through(plugin)

    for name, value in change.items():
        setattr(plugin, name, value)

    assert await looking.picture() is why
    assert plugin.eyes[-1].is_gone.is_set()
    assert await looking.picture() is Outcome.WITHDRAWN


async def test_a_camera_that_fails_by_itself_tells_whoever_looks():
    plugin, viewer = Plugin(), Viewer()
    await looking_through(plugin, viewer)

    plugin.eyes[-1].fails("cameraAbort: taken away")

    assert viewer.why is Outcome.TAKEN
    assert plugin.eyes[-1].is_gone.is_set()


@pytest.mark.parametrize(
    ("purpose", "faces", "sharp"),
    [
        (Purpose.CODE_SCAN, "back", "high"),
        (Purpose.DOCUMENT_PAGE, "back", "veryHigh"),
        (Purpose.PORTRAIT, "front", "veryHigh"),
    ],
)
async def test_the_camera_on_the_right_side_is_taken_and_as_sharp_as_it_is_for(
    purpose, faces, sharp
):
    plugin = Plugin()
    plugin.cameras = [SimpleNamespace(lens_direction=one) for one in CameraLensDirection]
    permissions = fake_permissions(camera=FletCamera(plugin, plugin, asks_by_itself=True))
    grant = await permissions.choose(permissions.explain(purpose), Choice.ONCE)
    await permissions.look(grant, Viewer())

    assert plugin.taken.lens_direction is CameraLensDirection(faces)
    assert plugin.calls[-1] == ("initialize", sharp, False)


@pytest.mark.parametrize(
    ("in_a_browser", "faces", "is_put_right"),
    [(True, None, True), (True, "front", True), (True, "back", False), (False, "front", False)],
)
async def test_what_a_browser_takes_as_in_a_mirror_is_put_right(in_a_browser, faces, is_put_right):
    plugin = Plugin()
    plugin.known = plugin.answer = "granted"
    lens = None if faces is None else CameraLensDirection(faces)
    plugin.cameras = [SimpleNamespace(lens_direction=lens)]
    plugin.sees = without_turn(a_photo((80, 40)))
    camera = FletCamera(plugin, plugin, asks_by_itself=in_a_browser)
    permissions = fake_permissions(camera=camera)
    grant = await permissions.choose(permissions.explain(Purpose.PORTRAIT), Choice.ONCE)
    looking = await permissions.look(grant, Viewer())
    seen = ImageOps.exif_transpose(Image.open(io.BytesIO(await looking.picture())))

    _, green, _ = seen.getpixel((76, 4))

    assert (green > 180) is is_put_right


async def test_a_browser_that_shows_the_same_picture_for_ever_is_asked_for_its_camera():
    plugin = Plugin()
    _, looking = await looking_through(plugin)
    seen = await looking.picture()
    plugin.error = RuntimeError("CameraException(cameraNotReadable, in use)")
    while isinstance(seen, bytes):
        seen = await looking.picture()

    assert seen is Outcome.TAKEN


async def test_a_camera_that_sees_is_never_asked_again():
    plugin = Plugin()
    _, looking = await looking_through(plugin)
    plugin.error = RuntimeError("CameraException(cameraNotReadable, in use)")
    seen = []
    for number in range(20):
        plugin.sees = b"\xff\xd8\xff" + bytes([number])
        seen.append(await looking.picture())

    assert all(isinstance(one, bytes) for one in seen)
