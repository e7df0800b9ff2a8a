"""The demo package: the portal is in the app, nothing leaves the device, all stays there."""

import asyncio
import urllib.request

import pytest

from client.composition import inside
from client.composition.connected import connected, ground_for
from client.composition.inside import portal_inside, trial_desk
from client.composition.surface import Surface, Where
from client.domain.session import SignedIn
from client.portal.contract import ContractPortal
from client.portal.server_time import ServerTime
from client.settings import read_settings
from tests.doubles.clock import FakeClock
from tests.doubles.secrets import FakeSecrets

SETTINGS = read_settings()
DEMO = SETTINGS.profiles["demo"]
PACKAGED = SETTINGS.packaged(DEMO)


@pytest.fixture
def device(tmp_path, monkeypatch):
    """Where a package keeps things. The portal of an earlier test is another app's."""
    monkeypatch.setenv("FLET_APP_STORAGE_DATA", str(tmp_path))
    monkeypatch.setattr(inside, "_OPENED", {})
    yield tmp_path
    for portal in inside._OPENED.values():
        portal.close()


class Phone:
    """The app on a phone, without its screens."""

    def __init__(self, secrets):
        async def ended(_reason, _unsent):
            pass

        where = Where(DEMO.portal, Surface.PHONE, secrets)
        self.line = connected(
            ground_for(where, PACKAGED),
            PACKAGED,
            ServerTime(FakeClock()),
            language=lambda: "az",
            on_end=ended,
        )
        self.login, self.portal = self.line.login, ContractPortal(self.line.exchange)

    async def sign_in(self, fin):
        """By the phone inside: which number does the screen show?"""
        trial = trial_desk(DEMO.portal, PACKAGED)
        attempt = await self.login.on_phone(fin, "az")
        (question,) = (await trial.phone()).questions
        assert attempt.verification_code in question.choices
        await trial.approve(question, attempt.verification_code)
        return await attempt.finish()


@pytest.mark.requirement("AUTH-16")
@pytest.mark.usefixtures("device")
async def test_a_citizen_signs_in_and_reads_their_documents_without_a_socket(monkeypatch):
    app = Phone(FakeSecrets())
    monkeypatch.setattr("socket.socket.connect", _no_network)
    fin = (await app.portal.info()).value.test_identities[0].fin

    session = await app.sign_in(fin)
    documents = (await app.portal.documents()).value

    assert isinstance(session, SignedIn)
    assert documents != ()
    await app.line.close()


@pytest.mark.requirement("REL-01", "REL-25")
@pytest.mark.usefixtures("device")
async def test_what_was_done_is_there_after_the_app_was_closed():
    secrets = FakeSecrets()
    app = Phone(secrets)
    fin = (await app.portal.info()).value.test_identities[0].fin
    await app.sign_in(fin)
    await app.line.close()
    inside._OPENED.popitem()[1].close()
    again = Phone(secrets)

    session = await again.login.restore()

    assert session is not None
    assert session.citizen.fin.value == fin
    assert (await again.portal.documents()).trouble is None
    await again.line.close()


@pytest.mark.usefixtures("device")
async def test_beginning_again_ends_every_sign_in():
    app = Phone(FakeSecrets())
    fin = (await app.portal.info()).value.test_identities[0].fin
    await app.sign_in(fin)
    trial = trial_desk(DEMO.portal, PACKAGED)

    await trial.begin_again()

    assert (await trial.phone()).questions == ()
    await app.login.forget()
    assert isinstance(await app.sign_in(fin), SignedIn)
    await app.line.close()


@pytest.mark.usefixtures("device")
async def test_a_browser_of_the_device_gets_a_door_when_it_needs_one():
    portal = portal_inside(PACKAGED)

    door = await portal.address()
    page = await asyncio.to_thread(_fetched, f"{door}/.well-known/openid-configuration")

    assert door == await portal.address()
    assert f'"issuer":"{DEMO.portal}"' in page.replace(" ", "")


def test_a_package_of_another_profile_has_no_portal_inside():
    staging = SETTINGS.packaged(SETTINGS.profiles["staging"])

    assert portal_inside(staging) is None


def _no_network(*_):
    raise AssertionError("a demo connected to something")


def _fetched(address):
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - a loopback address
        return answer.read().decode()
