"""One citizen's data on a device: opened, kept from others, forgotten."""

import pytest

from client.device.secrets import Vault
from client.domain.secret import Secret
from client.storage.account import AccountData
from client.storage.sealed import SealedStore
from client.storage.store import MemoryStore, Table
from tests.doubles.secrets import FakeSecrets

PORTAL = "http://127.0.0.1"
SIGN_IN = f"sign-in@{PORTAL}"


@pytest.fixture
def secrets():
    return FakeSecrets()


@pytest.fixture
def start(tmp_path, secrets):
    """The app starts: the same device, the same keyring."""
    started = []

    def start(folder=tmp_path / "mygov", secrets=secrets, portal=PORTAL):
        data = AccountData(folder, secrets, portal, (f"sign-in@{portal}",))
        started.append(data)
        return data

    yield start
    for data in started:
        data.close()


def kept(data):
    return data.store.read(Table.ANSWERS, "own|/cabinet")


def keep(data, value=b"mine"):
    assert data.store.write(Table.ANSWERS, "own|/cabinet", value)


def files(tmp_path):
    return sorted(file.name for file in (tmp_path / "mygov").glob("*"))


async def test_a_citizens_data_is_there_at_the_next_start(start):
    first = start()
    await first.open("0TA")
    keep(first)
    first.close()
    second = start()
    await second.open("0TA")

    assert isinstance(second.store, SealedStore)
    assert kept(second) == b"mine"


@pytest.mark.requirement("AUTH-21")
async def test_another_citizen_finds_nothing_and_the_first_ones_data_is_gone(start, secrets):
    first = start()
    await first.open("0TA")
    keep(first)
    key = dict(secrets.held)
    first.close()
    second = start()
    await second.open("0TB")
    found = kept(second)
    second.close()
    secrets.held = key
    third = start()
    await third.open("0TA")

    assert found is None
    assert kept(third) is None


@pytest.mark.requirement("AUTH-21")
async def test_another_citizen_in_the_same_window_finds_nothing(start):
    data = start()
    await data.open("0TA")
    keep(data)
    before = data.store
    await data.open("0TB")

    assert kept(data) is None
    assert not before.write(Table.ANSWERS, "late", b"answer")


async def test_what_a_guest_read_is_still_there_for_the_citizen(start):
    data = start()
    data.store.write(Table.ANSWERS, "public|/info", b"info")

    await data.open("0TA")

    assert data.store.read(Table.ANSWERS, "public|/info") == b"info"


@pytest.mark.requirement("STO-02", "STO-21")
@pytest.mark.parametrize("vault", [Vault.MEMORY_PREVIEW, Vault.MEMORY_NO_KEYRING])
async def test_without_a_keyring_nothing_is_written_to_disk(start, tmp_path, vault):
    data = start(secrets=FakeSecrets(vault))

    await data.open("0TA")
    keep(data)

    assert isinstance(data.store, MemoryStore)
    assert files(tmp_path) == []


@pytest.mark.requirement("STO-02")
async def test_a_keyring_that_does_not_take_the_key_means_memory(start, secrets, tmp_path):
    secrets.refuses = True
    data = start()

    await data.open("0TA")
    keep(data)

    assert isinstance(data.store, MemoryStore)
    assert files(tmp_path) == []


@pytest.mark.requirement("STO-03")
async def test_the_keyring_holds_one_short_line_without_a_name(start, secrets):
    data = start()

    await data.open("0TCANR1")

    [(name, value)] = secrets.held.items()
    assert name == f"data@{PORTAL}"
    assert len(value) <= 256
    assert "0TCANR1" not in name + value


@pytest.mark.requirement("STO-06", "REL-15")
@pytest.mark.parametrize("spoiled", ["", "1.x.y", "2.a.b", "1..", "\u015f"])
async def test_a_spoiled_key_means_a_fresh_start(start, secrets, spoiled):
    first = start()
    await first.open("0TA")
    keep(first)
    first.close()
    secrets.held[f"data@{PORTAL}"] = spoiled
    second = start()
    await second.open("0TA")

    assert kept(second) is None
    assert isinstance(second.store, SealedStore)


@pytest.mark.requirement("REL-15")
async def test_a_damaged_file_means_a_fresh_start(start, tmp_path):
    first = start()
    await first.open("0TA")
    keep(first)
    first.close()
    for file in (tmp_path / "mygov").glob("*.db"):
        file.write_bytes(b"not a database" * 1000)
    second = start()
    await second.open("0TA")

    assert kept(second) is None
    keep(second)


@pytest.mark.requirement("STO-09", "AUTH-19")
async def test_a_wipe_leaves_no_file_and_no_secret(start, secrets, tmp_path):
    data = start()
    await secrets.write(SIGN_IN, Secret("token"))
    await data.open("0TA")
    keep(data)

    await data.wipe()
    await data.wipe()

    assert files(tmp_path) == []
    assert secrets.held == {}
    assert kept(data) is None


class PowerCut(BaseException):
    """Nothing runs after it, no `except Exception` either."""


@pytest.mark.requirement("STO-09")
@pytest.mark.parametrize("step", range(3))
async def test_a_wipe_that_was_cut_short_is_finished_at_the_next_start(
    start, secrets, tmp_path, step
):
    data = start()
    await secrets.write(SIGN_IN, Secret("token"))
    await data.open("0TA")
    keep(data)
    erase, left = secrets.erase, [step]

    async def cut(name):
        if left[0] == 0:
            raise PowerCut
        left[0] -= 1
        await erase(name)
        if left[0] == 0 and step == 2:
            raise PowerCut
        return True

    secrets.erase = cut
    with pytest.raises(PowerCut):
        await data.wipe()
    secrets.erase = erase
    data.close()
    again = start()

    await again.recover()

    assert files(tmp_path) == []
    assert secrets.held == {}


@pytest.mark.requirement("STO-09")
async def test_a_keyring_that_does_not_let_go_is_asked_again_at_the_next_start(
    start, secrets, tmp_path
):
    data = start()
    await secrets.write(SIGN_IN, Secret("token"))
    await data.open("0TA")
    secrets.stuck = True
    await data.wipe()
    left = files(tmp_path)
    secrets.stuck = False

    await start().recover()

    assert [name.rpartition(".")[2] for name in left] == ["wipe"]
    assert files(tmp_path) == []
    assert secrets.held == {}


async def test_two_portals_on_one_device_do_not_share(start):
    one, other = start(), start(portal="https://other.example")
    await one.open("0TA")
    keep(one)
    await other.open("0TA")

    assert kept(other) is None
