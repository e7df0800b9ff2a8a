"""A QR code read by the camera, on the stage of "check a document": on in sight, and soon off."""

import pytest

from client.device.codes import Unread
from client.device.files import Picked
from client.domain.languages import Language
from client.domain.permissions import Purpose
from client.features.checking import CheckScreen
from client.i18n.say import speaker
from tests.builders import a_document, a_guest_state
from tests.doubles.camera import FakeCamera
from tests.doubles.device import FakeCodes, FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")
ONCE, WHILE_USING = "answer-1", "answer-2"
FROM_PICTURE, CLOSE = "answer-0", "answer-1"
A_PNG = b"\x89PNG"


def checking(camera, codes=None, portal=None, language=Language.EN, files=None):
    permissions = fake_permissions(camera=camera)
    edges = fake_edges(
        permissions=permissions, codes=codes or FakeCodes(), portal=portal, files=files
    )
    return permissions, on_stage(CheckScreen, edges=edges, state=a_guest_state(language))


async def looking(stage, camera):
    await stage.begin("look")
    await stage.press(WHILE_USING)
    await stage.until("The camera is on")
    assert camera.current.is_on


@pytest.mark.requirement("R-1.4", "PER-01")
async def test_a_code_that_the_camera_sees_is_checked_and_the_camera_is_off():
    camera, portal, codes = FakeCamera(sees=A_PNG), FakePortal(), FakeCodes()
    shown = portal.presenting.begin(a_document())
    _, staged = checking(camera, codes, portal)
    async with staged as stage:
        await looking(stage, camera)
        watched = camera.current
        codes.found = shown.address
        await stage.until("The document is valid")

        assert not stage.says("The camera is on")
        assert not watched.is_on


async def test_what_a_strangers_code_says_is_neither_shown_nor_asked():
    camera, portal = FakeCamera(sees=A_PNG), FakePortal()
    _, staged = checking(camera, FakeCodes("https://evil.example/"), portal)
    async with staged as stage:
        await stage.begin("look")
        await stage.press(ONCE)
        await stage.until("This address belongs to another portal")

        assert not stage.says("evil.example")
        assert not camera.current.is_on

    assert portal.asked == []


async def test_several_codes_at_once_are_not_guessed_between():
    camera, codes = FakeCamera(sees=A_PNG), FakeCodes(Unread.SEVERAL)
    _, staged = checking(camera, codes)
    async with staged as stage:
        await looking(stage, camera)
        await stage.until("Several QR codes are in view")

        assert camera.current.is_on


async def test_who_cannot_get_it_read_is_told_what_would_help(monkeypatch):
    monkeypatch.setattr("client.shown.looking.scanner.EVERY_SECONDS", 0)
    camera = FakeCamera(sees=A_PNG)
    _, staged = checking(camera)
    async with staged as stage:
        await looking(stage, camera)
        await stage.until("Nothing read yet")


@pytest.mark.requirement("PER-02")
async def test_closing_it_switches_the_camera_off():
    camera = FakeCamera(sees=A_PNG)
    _, staged = checking(camera)
    async with staged as stage:
        await looking(stage, camera)
        watched = camera.current
        await stage.press(CLOSE)
        await stage.until_true(lambda: not watched.is_on)

        assert not stage.says("The camera is on")
        assert not stage.says("You said no")


async def test_a_picture_of_the_code_is_one_press_away_and_ends_the_look():
    camera, portal, codes = FakeCamera(), FakePortal(), FakeCodes()
    shown = portal.presenting.begin(a_document())
    files = FakeFiles(Picked("code.png", A_PNG))
    _, staged = checking(camera, codes, portal, files=files)
    async with staged as stage:
        await looking(stage, camera)
        watched = camera.current
        codes.found = shown.address
        await stage.press(FROM_PICTURE)
        await stage.until("The document is valid")

        assert not watched.is_on


@pytest.mark.requirement("PER-02")
async def test_with_the_screen_the_camera_goes_off():
    camera = FakeCamera(sees=A_PNG)
    _, staged = checking(camera)
    async with staged as stage:
        await looking(stage, camera)
        watched = camera.current

    assert not watched.is_on


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("end", ["withdraw", "forget"])
async def test_whoever_takes_the_yes_back_or_signs_out_is_seen_no_more(end):
    camera = FakeCamera(sees=A_PNG)
    permissions, staged = checking(camera)
    async with staged as stage:
        await looking(stage, camera)
        watched = camera.current
        if end == "forget":
            permissions.forget()
        else:
            await permissions.withdraw(Purpose.CODE_SCAN)
        await stage.until("Withdrawn")

        assert not stage.says("The camera is on")
        assert not watched.is_on


async def test_a_device_that_reads_no_codes_offers_no_camera_for_them():
    _, staged = checking(FakeCamera(), FakeCodes(are_read=False))
    async with staged as stage:
        assert not stage.says("Scan the QR code")


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(language):
    camera = FakeCamera(sees=A_PNG)
    _, staged = checking(camera, language=language)
    async with staged as stage:
        await stage.begin("look")
        await stage.press(WHILE_USING)
        await stage.until(speaker(language)("camera.on"))
