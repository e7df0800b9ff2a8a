"""What everything that asks the system's question keeps to: Flet's handler, and the double."""

from contextlib import asynccontextmanager

import flet as ft
import pytest
from flet_permission_handler import PermissionStatus

from client.device.adapters.asker_flet import GIVEN, FletAsker, standing_of
from client.domain.permissions import Outcome, Power
from tests.doubles.asker import FakeAsker
from tests.stage import an_empty_stage

KIND = "PermissionHandler"
ASKED = {Power.CAMERA: "camera", Power.MICROPHONE: "microphone"}


def flets(power):
    @asynccontextmanager
    async def made(known, answer):
        held = {"status": known}

        def request(given):
            assert given["permission"] == ASKED[power]
            held["status"] = answer
            return answer

        async with an_empty_stage(web=True) as stage:
            stage.client.native |= {
                f"{KIND}.get_status": lambda _: held["status"],
                f"{KIND}.request": request,
                f"{KIND}.open_app_settings": lambda _: False,
            }
            asker = FletAsker(power)
            stage.page.update()
            yield asker

    return made


@asynccontextmanager
async def the_double(known, answer):
    asker = FakeAsker()
    asker.known, asker.answer = known, answer
    yield asker


ALL = pytest.mark.parametrize(
    "made",
    [flets(Power.CAMERA), flets(Power.MICROPHONE), the_double],
    ids=[*ASKED.values(), "double"],
)


@ALL
@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("answer", ["granted", "denied", "permanentlyDenied", "restricted"])
async def test_the_answer_holds_from_then_on(made, answer):
    async with made("denied", answer) as asker:
        before = await asker.status()
        got = await asker.request()

        assert (before, got, await asker.status()) == ("denied", answer, answer)


@ALL
async def test_settings_that_do_not_open_are_a_no(made):
    async with made("permanentlyDenied", "permanentlyDenied") as asker:
        assert await asker.open_settings() is False


async def test_a_desktop_without_such_a_thing_cannot_have_one():
    async with an_empty_stage():
        with pytest.raises(ft.FletUnsupportedPlatformException):
            FletAsker(Power.CAMERA)


@pytest.mark.parametrize("status", list(PermissionStatus))
def test_every_word_of_the_package_is_a_yes_a_no_or_a_question(status):
    standing = standing_of(status.value)

    assert (standing is Outcome.GRANTED) == (status.value in GIVEN)
    assert standing in {Outcome.GRANTED, Outcome.DENIED_FOR_GOOD, Outcome.RESTRICTED, None}
