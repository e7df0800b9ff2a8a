"""What every place for secrets keeps to: a keyring, a phone's storage, memory, and the double."""

import pytest

from client.device.adapters.secrets_keyring import KeyringSecrets
from client.device.adapters.secrets_memory import MemorySecrets
from client.device.adapters.secrets_phone import PhoneSecrets
from client.device.secrets import Vault
from client.domain.secret import Secret
from tests.client.device.test_secrets_phone import FakeStorage
from tests.doubles.secrets import FakeKeyring, FakeSecrets

SOON = 2.0


def a_keyring():
    keyring = FakeKeyring()
    return KeyringSecrets("mygov", SOON, lambda: [keyring])


def no_keyring():
    return KeyringSecrets("mygov", SOON, list)


def a_phone():
    return PhoneSecrets(FakeStorage(), "mygov", SOON)


ALL = pytest.mark.parametrize("made", [a_keyring, no_keyring, a_phone, MemorySecrets, FakeSecrets])


@ALL
@pytest.mark.requirement("STO-01")
async def test_what_is_kept_is_read_until_it_is_erased(made):
    secrets = made()
    nothing = await secrets.read("token")
    kept = await secrets.write("token", Secret("first"))
    await secrets.write("token", Secret("second"))
    read = await secrets.read("token")
    gone = await secrets.erase("token")

    assert (nothing, kept, read, gone) == (None, True, Secret("second"), True)
    assert await secrets.read("token") is None


@ALL
async def test_what_was_never_there_is_surely_gone(made):
    assert await made().erase("token")


@ALL
async def test_one_name_knows_nothing_of_another(made):
    secrets = made()
    await secrets.write("token", Secret("a"))
    await secrets.write("key", Secret("b"))
    await secrets.erase("token")

    assert await secrets.read("key") == Secret("b")


@ALL
@pytest.mark.requirement("STO-02")
async def test_it_says_what_kind_of_place_it_is(made):
    secrets = made()
    await secrets.read("token")
    in_memory = {no_keyring: Vault.MEMORY_NO_KEYRING, MemorySecrets: Vault.MEMORY_NO_KEYRING}

    assert secrets.vault is in_memory.get(made, Vault.KEYRING)
