"""What everything that tells of the device's system keeps to: the machine's, a phone's, a
browser's, and the double. No name of a host or a person, no mark of this one device."""

import platform
import re
from types import SimpleNamespace

import flet as ft
import pytest

from client.device.adapters import information_system
from client.device.adapters.information_flet import FletInformation
from client.device.adapters.information_none import NoInformation
from client.device.adapters.information_system import SystemInformation
from tests.doubles.device import FakeInformation
from tests.stage import an_empty_stage

pytestmark = pytest.mark.requirement("R-2.1.4")
OWN = "Aysel's phone"
CALLED = "Page.get_device_info"


def blank(kind, **said):
    """All that such a phone says of itself, each part of it telling who it is."""
    return kind(**{name: said.get(name, OWN) for name in kind.__dataclass_fields__})


def phone(told):
    async def asked():
        if isinstance(told, Exception):
            raise told
        return told

    return FletInformation(asked)


def android(release="15"):
    return phone(blank(ft.AndroidDeviceInfo, version=SimpleNamespace(release=release)))


def ios():
    return phone(blank(ft.IosDeviceInfo, system_name="iOS", system_version="18.5"))


TELL = [SystemInformation, android, ios, FakeInformation]


@pytest.mark.parametrize("made", TELL)
async def test_a_system_is_told_in_plain_letters_and_nothing_that_is_the_citizens_own(made):
    told = await made().system()

    assert re.fullmatch(r"[!-~][ -~]{0,59}", told)
    assert OWN not in told
    assert platform.node() not in told


@pytest.mark.parametrize(("made", "told"), [(android, "Android 15"), (ios, "iOS 18.5")])
async def test_a_phone_tells_its_system_and_its_version(made, told):
    assert await made().system() == told


@pytest.mark.parametrize(
    "made",
    [
        NoInformation,
        lambda: phone(None),
        lambda: phone(TypeError("no such word")),
        lambda: phone(RuntimeError("nobody answers")),
        lambda: FakeInformation(None),
    ],
    ids=["a browser", "says nothing", "says less", "does not answer", "the double"],
)
async def test_where_nothing_is_told_that_is_a_value(made):
    assert await made().system() is None


async def test_a_phone_is_asked_through_its_page():
    async with an_empty_stage(platform="android") as stage:
        stage.client.native[CALLED] = lambda _: None

        assert await FletInformation().system() is None
        assert CALLED in dict(stage.client.asked)


@pytest.mark.parametrize(
    ("kind", "begins"), [("linux", "Linux"), ("windows", "Windows "), ("other", platform.system())]
)
async def test_each_kind_of_desktop_has_its_name(monkeypatch, kind, begins):
    def nothing_written():
        raise OSError

    monkeypatch.setattr(information_system, "platform_here", lambda: kind)
    monkeypatch.setattr(platform, "freedesktop_os_release", nothing_written)

    assert (await SystemInformation().system()).startswith(begins)
