"""What every camera keeps to: Flet's, and the double that stands in for it."""

import pytest

from client.device.adapters.camera_flet import FletCamera
from client.device.adapters.camera_none import NoCamera
from client.domain.permissions import Choice, Outcome, Purpose, Step
from tests.doubles.camera import FakeCamera
from tests.doubles.eye import Plugin, Viewer
from tests.doubles.permissions import FakeBook, fake_permissions

pytestmark = pytest.mark.requirement("R-3.8")
SCAN = Purpose.CODE_SCAN
ERRORS = {
    Outcome.UNANSWERED: RuntimeError("?"),
    Outcome.NOT_HERE: RuntimeError("Timeout waiting for invoke method listener for X(1).m"),
    Outcome.TAKEN: RuntimeError("CameraException(cameraNotReadable, in use)"),
    Outcome.NO_HARDWARE: RuntimeError("CameraException(cameraNotFound, none)"),
    Outcome.DENIED: RuntimeError("CameraException(CameraAccessDenied, no)"),
}
HELD = {
    Outcome.GRANTED: "granted",
    Outcome.DENIED_FOR_GOOD: "permanentlyDenied",
    Outcome.RESTRICTED: "restricted",
}


def browser(answers=Outcome.GRANTED, refuses=None, holds=None):
    plugin = Plugin()
    plugin.known = HELD.get(holds, "denied")
    plugin.answer = HELD.get(answers, "denied")
    denied = answers in (Outcome.DENIED, Outcome.DENIED_FOR_GOOD)
    plugin.error = ERRORS[Outcome.DENIED] if denied else ERRORS.get(answers)
    plugin.spoiled = ERRORS.get(refuses)
    return FletCamera(plugin, plugin, asks_by_itself=True)


def phone(answers=Outcome.GRANTED, refuses=None, holds=None):
    plugin = Plugin()
    plugin.known = HELD.get(holds, "denied")
    plugin.answer = HELD.get(answers, "denied")
    plugin.spoiled = ERRORS.get(refuses)
    return FletCamera(plugin, plugin, asks_by_itself=False)


def the_double(answers=Outcome.GRANTED, refuses=None, holds=None):
    camera = FakeCamera(refuses)
    camera.answers, camera.holds = answers, holds
    return camera


ALL = pytest.mark.parametrize("made", [browser, phone, the_double])


def asked(camera, book=None):
    permissions = fake_permissions(book=book, camera=camera)
    return permissions, permissions.explain(SCAN)


async def allowed(camera, book=None, choice=Choice.WHILE_USING):
    permissions, explained = asked(camera, book)
    return permissions, await permissions.choose(explained, choice)


@ALL
@pytest.mark.requirement("PER-01")
async def test_what_it_sees_is_shown_and_handed_over_until_it_is_stopped(made):
    viewer, book = Viewer(), FakeBook()
    permissions, grant = await allowed(made(), book)

    looking = await permissions.look(grant, viewer)
    picture = await looking.picture()
    await looking.stop()

    assert viewer.surface is not None
    assert picture.startswith(b"\xff\xd8\xff")
    assert await looking.picture() is Outcome.WITHDRAWN
    assert viewer.why is None
    assert [entry.step for entry in book.lines] == [Step.ANSWERED, Step.USED]


@ALL
@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("end", ["withdraw", "forget"])
async def test_taken_back_or_signed_out_it_sees_no_more(made, end):
    viewer = Viewer()
    permissions, grant = await allowed(made())
    looking = await permissions.look(grant, viewer)

    if end == "forget":
        permissions.forget()
    else:
        await permissions.withdraw(SCAN)

    assert viewer.why is Outcome.WITHDRAWN
    assert await looking.picture() is Outcome.WITHDRAWN


@ALL
async def test_whoever_looks_next_ends_the_one_before(made):
    first, second = Viewer(), Viewer()
    permissions, grant = await allowed(made())

    before = await permissions.look(grant, first)
    after = await permissions.look(grant, second)

    assert (first.why, second.why) == (Outcome.WITHDRAWN, None)
    assert await before.picture() is Outcome.WITHDRAWN
    assert isinstance(await after.picture(), bytes)


@ALL
async def test_a_yes_for_once_is_for_one_look(made):
    permissions, grant = await allowed(made(), choice=Choice.ONCE)
    looking = await permissions.look(grant, Viewer())
    await looking.stop()

    assert await permissions.look(grant, Viewer()) is Outcome.LAPSED


@ALL
@pytest.mark.parametrize("holds", [Outcome.DENIED_FOR_GOOD, Outcome.RESTRICTED])
async def test_what_the_system_holds_is_told_without_asking(made, holds):
    permissions, explained = asked(made(holds=holds))

    assert await permissions.choose(explained, Choice.ONCE) is holds


@ALL
@pytest.mark.parametrize("answers", [Outcome.DENIED, Outcome.DENIED_FOR_GOOD])
async def test_a_no_to_the_question_is_told_for_what_it_is(made, answers):
    permissions, explained = asked(made(answers))

    assert await permissions.choose(explained, Choice.ONCE) is answers


@pytest.mark.parametrize("made", [browser, the_double])
async def test_a_browser_without_a_camera_says_so_when_it_is_asked(made):
    permissions, explained = asked(made(Outcome.NO_HARDWARE))

    assert await permissions.choose(explained, Choice.ONCE) is Outcome.NO_HARDWARE


@ALL
@pytest.mark.parametrize(
    "refuses", [Outcome.UNANSWERED, Outcome.NOT_HERE, Outcome.NO_HARDWARE, Outcome.TAKEN]
)
async def test_a_camera_that_does_not_begin_is_a_value(made, refuses):
    permissions, grant = await allowed(made(refuses=refuses))

    assert await permissions.look(grant, Viewer()) is refuses


async def test_a_device_without_a_reachable_camera_says_so():
    permissions, explained = asked(NoCamera())

    assert await permissions.choose(explained, Choice.ONCE) is Outcome.NOT_HERE
    assert not await NoCamera().open_settings(Outcome.NOT_HERE)
