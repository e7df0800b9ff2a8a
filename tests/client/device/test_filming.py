"""What every camera that films keeps to: Flet's, and the double that stands in for it."""

import asyncio

import pytest

from client.device.adapters.camera_flet import FletCamera
from client.device.adapters.camera_none import NoCamera
from client.device.filming import Unheard
from client.domain.permissions import Choice, Outcome, Purpose, Step
from tests.doubles.camera import FakeCamera
from tests.doubles.eye import Plugin, Viewer
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import FakeBook, fake_permissions

pytestmark = pytest.mark.requirement("R-3.8")
SEEN, HEARD = Purpose.VIDEO_MESSAGE, Purpose.VIDEO_MESSAGE_VOICE
WEBM = b"\x1a\x45\xdf\xa3"


class Waiting(Viewer):
    def __init__(self):
        super().__init__()
        self.told = asyncio.Event()

    def over(self, why):
        super().over(why)
        self.told.set()


def flets(refuses=None):
    plugin = Plugin()
    plugin.spoiled = refuses and RuntimeError("CameraException(cameraNotReadable, in use)")
    return FletCamera(plugin, plugin, asks_by_itself=True)


def the_double(refuses=None):
    return FakeCamera(refuses)


ALL = pytest.mark.parametrize("made", [flets, the_double])


async def allowed(camera, *, hears=True, book=None, microphone=None, choice=Choice.WHILE_USING):
    permissions = fake_permissions(book=book, camera=camera, microphone=microphone)
    grant = await permissions.choose(permissions.explain(SEEN), choice)
    sound = await permissions.choose(permissions.explain(HEARD), choice) if hears else None
    return permissions, grant, sound


@ALL
@pytest.mark.requirement("PER-01", "PER-02")
@pytest.mark.parametrize("hears", [True, False])
async def test_a_film_comes_whole_and_what_it_took_is_written_and_in_sight(made, hears):
    viewer, book = Viewer(), FakeBook()
    permissions, grant, sound = await allowed(made(), hears=hears, book=book)

    filming = await permissions.film(grant, sound, viewer)
    meanwhile = set(permissions.in_use.now)
    turned = [await filming.begin(), await filming.pause(), await filming.resume()]
    film = await filming.finish()

    assert film.startswith(WEBM)
    assert turned == [True] * 3
    assert viewer.surface is not None
    assert viewer.why is None
    assert meanwhile == ({SEEN, HEARD} if hears else {SEEN})
    assert permissions.in_use.now == ()
    used = {entry.purpose for entry in book.lines if entry.step is Step.USED}
    assert used == meanwhile


@ALL
@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("end", [SEEN, HEARD, "forget"])
async def test_either_of_its_grants_taken_back_ends_it_and_leaves_nothing(made, end):
    viewer = Viewer()
    permissions, grant, sound = await allowed(made())
    filming = await permissions.film(grant, sound, viewer)
    await filming.begin()

    if end == "forget":
        permissions.forget()
    else:
        await permissions.withdraw(end)

    assert viewer.why is Outcome.WITHDRAWN
    assert permissions.in_use.now == ()
    assert await filming.finish() is Outcome.WITHDRAWN
    assert not await filming.resume()


@ALL
@pytest.mark.requirement("PER-02")
async def test_stopped_nothing_of_it_is_left(made):
    permissions, grant, sound = await allowed(made())
    filming = await permissions.film(grant, sound, Viewer())
    await filming.begin()

    await filming.stop()

    assert permissions.in_use.now == ()
    assert isinstance(await filming.finish(), Outcome)


@ALL
@pytest.mark.requirement("PER-01")
async def test_a_no_of_the_microphone_is_no_no_of_the_camera(made):
    microphone = FakeMicrophone()
    permissions, grant, sound = await allowed(made(), microphone=microphone)
    microphone.holds = Outcome.DENIED_FOR_GOOD

    got = await permissions.film(grant, sound, Viewer())

    assert got == Unheard(Outcome.REVOKED)
    assert permissions.granted(SEEN) is grant
    assert permissions.granted(HEARD) is None
    assert permissions.in_use.now == ()


@ALL
async def test_a_yes_for_once_is_for_one_film(made):
    permissions, grant, sound = await allowed(made(), choice=Choice.ONCE)
    filming = await permissions.film(grant, sound, Viewer())
    await filming.stop()

    assert await permissions.film(grant, None, Viewer()) is Outcome.LAPSED


@ALL
async def test_a_camera_that_does_not_begin_is_a_value(made):
    permissions, grant, sound = await allowed(made(refuses=Outcome.TAKEN))

    assert await permissions.film(grant, sound, Viewer()) is Outcome.TAKEN
    assert permissions.in_use.now == ()


@pytest.mark.requirement("PER-01")
@pytest.mark.parametrize("hears", [True, False])
async def test_flets_camera_hears_only_with_the_microphones_grant(hears):
    plugin = Plugin()
    camera = FletCamera(plugin, plugin, asks_by_itself=True)
    permissions, grant, sound = await allowed(camera, hears=hears)

    await permissions.film(grant, sound, Viewer())

    assert plugin.calls == [("initialize", "medium", hears)]


@pytest.mark.parametrize("whole", [True, False])
async def test_a_camera_taken_back_while_it_films_hands_over_what_it_saved(monkeypatch, whole):
    monkeypatch.setattr("client.device.adapters.camera_film._LOOKS_EVERY", 0)
    plugin, viewer = Plugin(), Waiting()
    camera = FletCamera(plugin, plugin, asks_by_itself=True)
    permissions, grant, sound = await allowed(camera)
    filming = await permissions.film(grant, sound, viewer)
    await filming.begin()

    plugin.known = "permanentlyDenied"
    if not whole:
        plugin.broken = RuntimeError("CameraException(videoRecordingNotStarted, x)")
    await asyncio.wait_for(viewer.told.wait(), 3)

    assert viewer.why is Outcome.REVOKED
    got = await filming.finish()
    assert got == (plugin.film if whole else Outcome.REVOKED)
    assert plugin.eyes[-1].is_gone.is_set()


async def test_a_film_that_a_browser_has_lost_says_that_the_camera_was_taken():
    plugin = Plugin()
    camera = FletCamera(plugin, plugin, asks_by_itself=True)
    permissions, grant, sound = await allowed(camera)
    filming = await permissions.film(grant, sound, Viewer())
    await filming.begin()
    plugin.broken = RuntimeError("CameraException(videoRecordingNotStarted, x)")

    assert await filming.finish() is Outcome.TAKEN
    assert plugin.eyes[-1].is_gone.is_set()


async def test_a_camera_that_goes_while_its_film_is_on_the_way_keeps_nobody_waiting():
    plugin = Plugin()
    plugin.on_its_way = asyncio.Event()
    permissions, grant, _ = await allowed(FletCamera(plugin, plugin, asks_by_itself=True))
    filming = await permissions.film(grant, None, Viewer())
    await filming.begin()

    finished = asyncio.ensure_future(filming.finish())
    async with asyncio.timeout(5):
        while "stop" not in plugin.calls:
            await asyncio.sleep(0)
    plugin.eyes[-1].fails("CameraException(cameraNotReadable, gone)")

    assert await finished is Outcome.TAKEN


async def test_a_device_without_a_reachable_camera_films_nothing():
    permissions = fake_permissions(camera=NoCamera())

    assert await permissions.choose(permissions.explain(SEEN), Choice.ONCE) is Outcome.NOT_HERE
