"""Which keyrings are trusted, and that none can make the app wait."""

import asyncio
import os
import shutil
import subprocess
import sys
import time

import pytest

from client.device.adapters.secrets_keyring import ALLOWED, LONGEST, KeyringSecrets
from client.device.secrets import Vault
from client.domain.secret import Secret
from tests.doubles.secrets import FakeKeyring

SOON = 0.3
TRY = """
import asyncio, time
from client.device.adapters.secrets_keyring import KeyringSecrets
from client.domain.secret import Secret
async def main():
    secrets = KeyringSecrets("mygov-test", 5.0)
    began = time.monotonic()
    kept = await secrets.write("n", Secret("v"))
    read = await secrets.read("n")
    gone = await secrets.erase("n")
    took = time.monotonic() - began
    print(secrets.vault.name, kept, read is not None and read.reveal() == "v", gone, took < 8)
asyncio.run(main())
"""


def tried(*wrapping: str, **environment: str) -> list[str]:
    """A process of its own: a keyring is chosen once a process."""
    inherited = {
        name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"
    }
    done = subprocess.run(  # noqa: S603 - our own script
        [*wrapping, sys.executable, "-c", TRY],
        env=inherited | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.split()


MEMORY = ["MEMORY_NO_KEYRING", "True", "True", "True", "True"]


async def test_a_secret_is_kept_read_and_erased():
    keyring = FakeKeyring()
    secrets = KeyringSecrets("mygov", SOON, lambda: [keyring])

    assert await secrets.write("token", Secret("value"))
    assert secrets.vault is Vault.KEYRING
    assert (await secrets.read("token")) == Secret("value")
    assert await secrets.erase("token")
    assert await secrets.erase("token")
    assert await secrets.read("token") is None
    assert keyring.held == {}


@pytest.mark.requirement("STO-01")
async def test_a_keyring_that_forgets_what_it_took_is_not_used():
    keyring = FakeKeyring()
    keyring.forgets = True
    secrets = KeyringSecrets("mygov", SOON, lambda: [keyring])

    assert await secrets.write("token", Secret("value"))
    assert secrets.vault is Vault.MEMORY_NO_KEYRING
    assert await secrets.read("token") == Secret("value")


@pytest.mark.requirement("STO-01")
async def test_the_first_keyring_that_works_is_used():
    broken, good = FakeKeyring(), FakeKeyring()
    broken.failing = RuntimeError("no bus")
    secrets = KeyringSecrets("mygov", SOON, lambda: [broken, good])
    await secrets.write("token", Secret("value"))

    assert good.held == {("mygov", "token"): "value"}


@pytest.mark.requirement("STO-01", "STO-02")
async def test_a_locked_keyring_is_not_waited_for():
    keyring = FakeKeyring()
    keyring.locked.clear()
    secrets = KeyringSecrets("mygov", SOON, lambda: [keyring])
    began = time.monotonic()

    assert await secrets.read("token") is None
    assert await secrets.write("token", Secret("value"))
    assert time.monotonic() - began < SOON * 4
    assert secrets.vault is Vault.MEMORY_NO_KEYRING
    keyring.locked.set()


@pytest.mark.requirement("STO-01")
async def test_a_keyring_that_dies_later_says_no_and_raises_nothing():
    keyring = FakeKeyring()
    secrets = KeyringSecrets("mygov", SOON, lambda: [keyring])
    await secrets.write("token", Secret("value"))
    keyring.failing = RuntimeError("daemon is gone")

    assert await secrets.read("token") is None
    assert not await secrets.write("token", Secret("new"))
    assert not await secrets.erase("token")


@pytest.mark.requirement("REL-08")
async def test_a_keyring_that_locks_later_leaves_the_app_alive():
    keyring = FakeKeyring()
    secrets = KeyringSecrets("mygov", SOON, lambda: [keyring])
    await secrets.write("token", Secret("value"))
    keyring.locked.clear()
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.01)

    ticking = asyncio.create_task(tick())
    assert await secrets.read("token") is None
    ticking.cancel()
    keyring.locked.set()

    assert ticks > 5


@pytest.mark.requirement("STO-03")
async def test_what_is_too_long_for_a_keyring_is_refused():
    secrets = KeyringSecrets("mygov", SOON, lambda: [FakeKeyring()])

    with pytest.raises(ValueError, match="long"):
        await secrets.write("token", Secret("x" * (LONGEST + 1)))


@pytest.mark.requirement("STO-01")
def test_only_four_kinds_of_keyring_are_allowed():
    assert [kind for _, kind in ALLOWED] == [
        "Keyring",
        "DBusKeyring",
        "Keyring",
        "WinVaultKeyring",
    ]
    assert all(module.startswith("keyring.backends.") for module, _ in ALLOWED)


@pytest.mark.requirement("STO-01", "STO-02")
@pytest.mark.parametrize(
    "backend", ["", "keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"]
)
def test_without_a_keyring_memory_is_used_whatever_the_environment_says(backend):
    assert tried(PYTHON_KEYRING_BACKEND=backend) == MEMORY


UNLOCKED = (
    "dbus-run-session",
    "--",
    "sh",
    "-c",
    'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "$@"',
    "sh",
)
LOCKED = (
    "dbus-run-session",
    "--",
    "sh",
    "-c",
    'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "$@"',
    "sh",
)
gnome = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="gnome-keyring or dbus is not installed: apt install dbus gnome-keyring",
)


@gnome
@pytest.mark.requirement("STO-01")
@pytest.mark.parametrize("backend", ["", "keyring.backends.null.Keyring"])
def test_a_real_unlocked_keyring_is_used_whatever_the_environment_says(tmp_path, backend):
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}

    said = tried(*UNLOCKED, PYTHON_KEYRING_BACKEND=backend, **home)

    assert said == ["KEYRING", "True", "True", "True", "True"]


@gnome
@pytest.mark.requirement("STO-01", "STO-02")
def test_a_real_locked_keyring_means_memory_in_time(tmp_path):
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}

    assert tried(*LOCKED, **home) == MEMORY
