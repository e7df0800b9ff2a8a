"""The whole line of one citizen on one device: started, closed, offline, robbed, shared."""

import asyncio
import base64

import pytest

from client.device.secrets import Vault
from client.domain.answers import Trouble
from client.domain.session import Keeping
from client.portal.errors import PortalUnreachable, SessionEnded
from mock_server.rules.tokens import ACCESS_LIFE
from tests.contract.errands.access import confirm
from tests.doubles.line import Line, Portal
from tests.doubles.secrets import FakeSecrets


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
async def device(portal, tmp_path):
    """A desktop with a keyring."""
    line = Line(portal, secrets=FakeSecrets(), folder=tmp_path / "mygov")
    yield line
    await line.close()


def everything_on(folder) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.mark.requirement("REL-01", "R-1.3")
async def test_after_a_restart_without_a_network_the_citizen_reads_what_they_last_saw(
    portal, device
):
    await device.sign_in(portal.person())
    seen = (await device.portal.documents()).value
    await device.close()
    again = device.restarted()
    again.wire.down = PortalUnreachable()

    session = await again.login.restore()
    documents = await again.portal.documents()

    assert session.citizen.fin.value == portal.person().fin
    assert session.keeping is Keeping.KEYRING
    assert (documents.value, documents.trouble) == (seen, Trouble.OFFLINE)
    with pytest.raises(PortalUnreachable):
        await again.portal.access_sessions()
    await again.close()


async def test_a_restart_at_another_port_of_the_same_mock_goes_on(portal, device):
    await device.sign_in(portal.person())
    await device.close()
    device.address = "http://127.0.0.1:9999"
    again = device.restarted()

    assert await again.login.restore() is not None
    assert (await again.portal.documents()).trouble is None
    await again.close()


@pytest.mark.requirement("REL-02")
async def test_what_has_not_changed_is_not_sent_again(portal, device):
    await device.sign_in(portal.person())
    await device.portal.documents()
    await device.portal.documents()

    asked = [request for request in device.wire.asked if request.path == "/documents"]

    assert "If-None-Match" not in asked[0].headers
    assert "If-None-Match" in asked[1].headers


@pytest.mark.requirement("STO-06", "STO-08", "STO-16")
async def test_nothing_on_the_device_tells_who_the_citizen_is(portal, device, tmp_path, caplog):
    caplog.set_level("DEBUG", logger="client")
    person = portal.person()
    session = await device.sign_in(person)
    await device.portal.documents()
    await device.portal.cabinet()
    portal.clock.advance(seconds=ACCESS_LIFE.total_seconds())
    await device.portal.documents()
    secrets = [part for line in device.secrets.held.values() for part in line.split(".")[1:]]
    canaries = [person.fin, person.password, session.citizen.surname, *secrets]
    seen = everything_on(tmp_path) + caplog.text.encode()

    for canary in canaries:
        for shape in (canary.encode(), canary.encode("utf-16-le"), canary.encode().hex().encode()):
            assert shape not in seen
        assert base64.b64encode(canary.encode()).rstrip(b"=") not in seen
    assert len(everything_on(tmp_path)) > 4096


@pytest.mark.requirement("STO-03")
async def test_every_secret_is_one_short_line(portal, device):
    await device.sign_in(portal.person())

    assert len(device.secrets.held) == 2
    assert all(len(line) <= 256 for line in device.secrets.held.values())


@pytest.mark.requirement("AUTH-19", "STO-09")
async def test_a_copy_of_the_device_from_before_the_sign_out_is_worth_nothing(portal, device):
    await device.sign_in(portal.person())
    robbed = dict(device.secrets.held)
    await device.login.sign_out()
    device.secrets.held = robbed
    thief = device.restarted()
    await thief.login.restore()

    with pytest.raises(SessionEnded):
        await thief.portal.documents()
    await thief.close()


@pytest.mark.requirement("AUTH-19", "STO-09")
async def test_a_sign_out_leaves_no_file(portal, device, tmp_path):
    await device.sign_in(portal.person())
    await device.portal.documents()

    await device.login.sign_out()

    assert device.secrets.held == {}
    assert [file.name for file in (tmp_path / "mygov").iterdir()] in ([], ["sign-in.lock"])


@pytest.mark.requirement("AUTH-18", "STO-09")
async def test_a_device_removed_elsewhere_forgets_everything(portal, device, tmp_path):
    other = Line(portal)
    await device.sign_in(portal.person())
    await device.portal.documents()
    await other.sign_in(portal.person())
    await confirm(other.portal, portal.world)
    await other.portal.end_other_accesses()

    with pytest.raises(SessionEnded):
        await device.portal.documents()

    assert device.secrets.held == {}
    assert not list((tmp_path / "mygov").glob("*.db*"))
    await other.close()


@pytest.mark.requirement("AUTH-09", "REL-18")
async def test_two_windows_on_one_device_take_turns_with_one_sign_in(portal, device):
    await device.sign_in(portal.person())
    other = device.restarted()
    await other.login.restore()
    for _ in range(4):
        portal.clock.advance(seconds=ACCESS_LIFE.total_seconds())
        await asyncio.gather(device.portal.documents(), other.portal.documents())

    assert device.ended == other.ended == []
    await other.close()


@pytest.mark.requirement("STO-02")
async def test_without_a_keyring_the_app_says_so_and_keeps_nothing(portal, tmp_path):
    secrets = FakeSecrets(Vault.MEMORY_NO_KEYRING)
    line = Line(portal, secrets=secrets, folder=tmp_path / "mygov")

    session = await line.sign_in(portal.person())

    assert session.keeping is Keeping.MEMORY_NO_KEYRING
    assert everything_on(tmp_path) == b""
    await line.close()


@pytest.mark.requirement("STO-02")
async def test_a_keyring_that_refuses_the_sign_in_is_said_to_keep_nothing(portal, device):
    device.secrets.refuses = True

    session = await device.sign_in(portal.person())

    assert session.keeping is Keeping.MEMORY_NO_KEYRING


@pytest.mark.requirement("STO-21")
async def test_two_tabs_never_see_each_other(portal):
    one, other = Line(portal), Line(portal)
    first, second = portal.person("complete"), portal.person("student")
    await asyncio.gather(one.sign_in(first), other.sign_in(second))

    mine, theirs = await asyncio.gather(one.portal.cabinet(), other.portal.cabinet())

    assert mine.value.citizen.fin.value == first.fin
    assert theirs.value.citizen.fin.value == second.fin
    await one.close()
    await other.close()


async def test_a_kept_line_that_makes_no_sense_is_forgotten(portal, device):
    await device.sign_in(portal.person())
    await device.close()
    name = next(name for name in device.secrets.held if name.startswith("sign-in@"))
    device.secrets.held[name] = "1.0TA1B2C.!!!.x"
    again = device.restarted()

    assert await again.login.restore() is None
    assert device.secrets.held == {}
    await again.close()
