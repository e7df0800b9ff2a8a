"""The app lock on a device: kept beside the sign-in, and gone with it, opened or not."""

import pytest

from client.domain.app_lock import Tried, Wishes
from client.domain.secret import Secret
from client.portal.errors import SessionEnded
from tests.doubles.app_lock import PIN
from tests.doubles.line import Line, Portal
from tests.doubles.secrets import FakeSecrets


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
async def device(portal, tmp_path):
    line = Line(portal, secrets=FakeSecrets(), folder=tmp_path / "mygov")
    await line.sign_in(portal.person())
    assert await line.app_lock.set_up(Secret(PIN), Wishes()) is not None
    yield line
    await line.close()


@pytest.mark.requirement("STO-03", "STO-10")
async def test_it_is_one_short_secret_more_and_no_file_has_the_pin(device, tmp_path):
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())

    assert len(device.secrets.held) == 3
    assert all(len(line) <= 256 for line in device.secrets.held.values())
    assert not any(PIN in line for line in device.secrets.held.values())
    assert PIN.encode() not in written


async def test_it_is_there_after_a_start_and_opens_what_was_kept(portal, device):
    await device.close()
    again = device.restarted()

    assert await again.app_lock.kept() is not None
    assert await again.app_lock.try_pin(Secret(PIN)) is Tried.RIGHT
    session = await again.login.restore()
    assert session is not None
    assert session.citizen.fin.value == portal.person().fin
    await again.close()


@pytest.mark.requirement("AUTH-19", "STO-09")
async def test_signing_out_before_a_locked_app_leaves_nothing_here_and_is_told_to_the_portal(
    device, tmp_path
):
    robbed = dict(device.secrets.held)
    await device.close()
    locked = device.restarted()
    await locked.app_lock.kept()
    await locked.login.sign_out()
    left = dict(locked.secrets.held)
    await locked.close()
    locked.secrets.held = robbed
    thief = device.restarted()
    await thief.login.restore()

    assert left == {}
    with pytest.raises(SessionEnded):
        await thief.portal.documents()
    assert not list(tmp_path.rglob("*.db"))
    await thief.close()


async def test_a_sign_in_that_the_portal_ended_takes_the_lock_along(device):
    await device.login.forget()

    assert device.secrets.held == {}
    assert await device.app_lock.kept() is None


async def test_a_wipe_that_was_interrupted_leaves_no_lock_to_stand_before(device):
    device.secrets.stuck = True
    await device.login.forget()
    await device.close()
    device.secrets.stuck = False
    again = device.restarted()

    assert await again.app_lock.kept() is None
    assert await again.login.restore() is None
    await again.close()
