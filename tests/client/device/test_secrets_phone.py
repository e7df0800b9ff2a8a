"""A phone's secure storage is tried before it is trusted, and never makes the app wait."""

import asyncio

import pytest

from client.device.adapters.secrets_phone import LONGEST, PhoneSecrets, phone_storage
from client.device.secrets import Vault
from client.domain.secret import Secret
from tests.stage import an_empty_stage

SOON = 0.2


class FakeStorage:
    def __init__(self):
        self.held = {}
        self.failing = None
        self.forgets = False
        self.stuck = False

    async def get(self, key):
        await self._meet()
        return self.held.get(key)

    async def set(self, key, value):
        await self._meet()
        if not self.forgets:
            self.held[key] = value

    async def remove(self, key):
        await self._meet()
        self.held.pop(key, None)

    async def _meet(self):
        if self.stuck:
            await asyncio.Event().wait()
        if self.failing is not None:
            raise self.failing


@pytest.fixture
def storage():
    return FakeStorage()


@pytest.fixture
def secrets(storage):
    return PhoneSecrets(storage, "mygov.demo", SOON)


@pytest.mark.requirement("STO-01", "STO-02")
async def test_a_secret_is_kept_read_and_erased(secrets, storage):
    assert await secrets.write("token", Secret("value"))
    assert secrets.vault is Vault.KEYRING
    assert storage.held == {"mygov.demo/token": "value"}
    assert await secrets.read("token") == Secret("value")
    assert await secrets.erase("token")
    assert await secrets.read("token") is None


@pytest.mark.requirement("STO-02")
@pytest.mark.parametrize(
    "broken", [{"forgets": True}, {"stuck": True}, {"failing": RuntimeError("PlatformException")}]
)
async def test_a_storage_that_fails_its_trial_is_memory_and_says_so(storage, secrets, broken):
    for name, value in broken.items():
        setattr(storage, name, value)

    assert await secrets.write("token", Secret("value"))

    assert secrets.vault is Vault.MEMORY_NO_KEYRING
    assert await secrets.read("token") == Secret("value")
    assert storage.held == {}


async def test_a_storage_that_stops_answering_later_keeps_nothing_and_claims_nothing(
    storage, secrets
):
    await secrets.write("token", Secret("value"))
    storage.stuck = True

    assert not await secrets.write("token", Secret("other"))
    assert not await secrets.erase("token")
    assert await secrets.read("token") is None


@pytest.mark.requirement("STO-03")
async def test_a_long_secret_is_refused(secrets):
    with pytest.raises(ValueError, match="too long"):
        await secrets.write("token", Secret("x" * (LONGEST + 1)))


@pytest.mark.requirement("STO-01")
async def test_flets_own_storage_is_asked_as_it_takes_it():
    kept = {}
    native = {
        "SecureStorage.set": lambda given: kept.update({given["key"]: given["value"]}),
        "SecureStorage.get": lambda given: kept.get(given["key"]),
        "SecureStorage.remove": lambda given: kept.pop(given["key"], None),
    }

    async with an_empty_stage() as stage:
        stage.client.native.update(native)
        storage = phone_storage()
        stage.page.update()
        secrets = PhoneSecrets(storage, "mygov", 5)

        assert await secrets.write("token", Secret("value"))
        assert await secrets.read("token") == Secret("value")
        assert secrets.vault is Vault.KEYRING
