"""The device's own question: one contract for adapters and double, and the face of Flet's."""

import asyncio
import inspect

import flet as ft
import pytest
from flet_local_auth import LocalAuthentication, LocalAuthErrorCode, LocalAuthException

from client.device.adapters import local_auth_flet
from client.device.adapters.local_auth_flet import FletLocalAuth
from client.device.adapters.local_auth_none import NoLocalAuth
from client.device.local_auth import Recognition
from tests.doubles.app_lock import FakeLocalAuth
from tests.stage import an_empty_stage


class Service:
    """A phone's, as the package's own text says it behaves."""

    def __init__(self, answer=True, supported=True):  # noqa: FBT002 - what it says
        self.answer, self.supported = answer, supported
        self.asked = []

    async def is_device_supported(self):
        return self.given(self.supported)

    async def authenticate(self, reason, *, persist_across_backgrounding):
        self.asked.append((reason, persist_across_backgrounding))
        return self.given(self.answer)

    def given(self, answer):
        if isinstance(answer, Exception):
            raise answer
        return answer


class Silent(Service):
    async def authenticate(self, reason, *, persist_across_backgrounding):  # noqa: ARG002 - Flet's
        await asyncio.Event().wait()


def refusing(code):
    return FletLocalAuth(Service(LocalAuthException(code, "the citizen's own words")))


KNOWS = [FletLocalAuth(Service()), FakeLocalAuth(Recognition.OWNER)]
KNOWS_NOT = [FletLocalAuth(Service(answer=False)), FakeLocalAuth(Recognition.CANCELLED)]
NONE_HERE = [NoLocalAuth(), FakeLocalAuth()]


@pytest.mark.parametrize(
    ("device", "here", "said"),
    [
        *((one, True, Recognition.OWNER) for one in KNOWS),
        *((one, True, Recognition.CANCELLED) for one in KNOWS_NOT),
        *((one, False, Recognition.NOT_HERE) for one in NONE_HERE),
    ],
)
async def test_the_contract(device, here, said):
    assert await device.is_here() is here
    assert await device.ask("Open mygov") is said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (LocalAuthErrorCode.USER_CANCELED, Recognition.CANCELLED),
        (LocalAuthErrorCode.SYSTEM_CANCELED, Recognition.CANCELLED),
        (LocalAuthErrorCode.TEMPORARY_LOCKOUT, Recognition.SHUT),
        (LocalAuthErrorCode.BIOMETRIC_LOCKOUT, Recognition.SHUT),
        (LocalAuthErrorCode.NO_CREDENTIALS_SET, Recognition.NOT_SET),
        (LocalAuthErrorCode.NO_BIOMETRIC_HARDWARE, Recognition.NOT_HERE),
        (LocalAuthErrorCode.UNKNOWN_ERROR, Recognition.NO_ANSWER),
    ],
)
async def test_every_refusal_is_a_value_and_none_is_logged_in_its_own_words(code, said, caplog):
    caplog.set_level("DEBUG")

    assert await refusing(code).ask("Open mygov") is said
    assert "own words" not in caplog.text


async def test_no_code_of_the_package_opens():
    for code in LocalAuthErrorCode:
        assert await refusing(code).ask("Open mygov") is not Recognition.OWNER


@pytest.mark.requirement("STO-12")
async def test_nothing_but_a_plain_yes_is_the_owner():
    for answer in (None, 0, "", "true", {"error_code": "x"}, [True], 1):
        assert await FletLocalAuth(Service(answer)).ask("Open") is not Recognition.OWNER


async def test_a_client_without_the_extension_has_none():
    unknown = RuntimeError("Invoke method listener is not registered")
    device = FletLocalAuth(Service(unknown, unknown))

    assert not await device.is_here()
    assert await device.ask("Open mygov") is Recognition.NOT_HERE


async def test_a_device_that_does_not_answer_does_not_hold_the_app(monkeypatch):
    monkeypatch.setattr(local_auth_flet, "PROMPT_SECONDS", 0.01)
    device = FletLocalAuth(Silent())

    assert await device.ask("Open mygov") is Recognition.NO_ANSWER


async def test_the_package_has_the_face_that_the_adapter_speaks_to():
    face = inspect.signature(LocalAuthentication.authenticate).parameters

    assert {"reason", "persist_across_backgrounding"} <= set(face)
    assert inspect.iscoroutinefunction(LocalAuthentication.is_device_supported)
    assert {code.value for code in LocalAuthErrorCode} >= set(local_auth_flet._REFUSALS)


async def test_the_package_raises_on_linux_which_is_why_it_is_not_built_there():
    async with an_empty_stage():
        with pytest.raises(ft.FletUnsupportedPlatformException):
            LocalAuthentication()
