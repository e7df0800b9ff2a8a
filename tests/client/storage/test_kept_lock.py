"""A PIN is kept as a slow hash, counted before it is looked at, and nowhere to be read."""

import asyncio

import pytest

from client.device.secrets import Vault
from client.domain.app_lock import MOST_WRONG, Idle, Tried, Wishes, waiting_after
from client.domain.secret import Secret
from client.storage.kept_lock import KeptAppLock
from client.storage.pin_proof import Cost, proof_of
from tests.doubles.clock import FakeClock
from tests.doubles.secrets import FakeSecrets

PIN, OTHER = Secret("739152"), Secret("739153")
CHEAP = Cost("argon2id", 64, 1, 1)
CHEAP_SCRYPT = Cost("scrypt", 16, 1, 1)


class Device:
    """With its keyring; `restarted` is the same one after a start."""

    def __init__(self, vault=Vault.KEYRING):
        self.secrets, self.clock = FakeSecrets(vault), FakeClock()
        self.recovered = 0
        self.restarted()

    def restarted(self, cost=CHEAP):
        self.lock = KeptAppLock(self.secrets, "lock@test", self.clock, self._recover, cost)
        return self

    @property
    def line(self):
        return self.secrets.held["lock@test"]

    async def _recover(self):
        self.recovered += 1

    async def wrong(self, times):
        for _ in range(times):
            self.clock.advance(seconds=self.lock.throttle.wait(self.clock.monotonic()))
            yield await self.lock.try_pin(OTHER)


@pytest.fixture
async def device():
    device = Device()
    assert await device.lock.set_up(PIN, Wishes(Idle.ONE)) is not None
    return device


async def tried(device, times):
    return [one async for one in device.wrong(times)]


@pytest.mark.requirement("STO-10")
async def test_what_is_kept_is_short_has_its_salt_and_price_and_no_pin(device):
    again = Device()
    await again.lock.set_up(PIN, Wishes())

    assert len(device.line) <= 256
    assert "argon2id$64$1$1$" in device.line
    assert PIN.reveal() not in device.line
    assert device.line.split("$")[4:] != again.line.split("$")[4:]
    assert PIN.reveal() not in repr(vars(device.lock))


@pytest.mark.requirement("STO-10")
async def test_a_pin_of_another_price_is_made_anew_when_it_opens():
    device = Device().restarted(CHEAP_SCRYPT)
    await device.lock.set_up(PIN, Wishes())
    assert "scrypt$16" in device.line

    device.restarted(CHEAP)
    await device.lock.kept()
    assert await device.lock.try_pin(PIN) is Tried.RIGHT
    assert "argon2id$64" in device.line
    assert await device.lock.try_pin(PIN) is Tried.RIGHT


@pytest.mark.requirement("STO-10")
@pytest.mark.parametrize("weak", ["000000", "123456", "240590", "12345"])
async def test_a_weak_pin_is_never_kept(weak):
    device = Device()

    with pytest.raises(ValueError, match="weak"):
        await device.lock.set_up(Secret(weak), Wishes())
    assert device.secrets.held == {}


@pytest.mark.requirement("STO-10")
async def test_changed_the_old_one_is_refused_and_without_its_line_no_pin_opens(device):
    await device.lock.set_up(OTHER, Wishes())
    assert await device.lock.try_pin(PIN) is Tried.WRONG
    assert await device.lock.try_pin(OTHER) is Tried.RIGHT

    device.secrets.held.clear()
    device.restarted()
    assert await device.lock.kept() is None
    assert await device.lock.try_pin(OTHER) is Tried.OVER


async def test_it_is_found_again_after_a_start_with_what_was_chosen(device):
    await device.lock.wish(Wishes(Idle.FIFTEEN, out_of_sight=False, by_device=True))

    lock = await device.restarted().lock.kept()

    assert lock is not None
    assert lock.wishes == Wishes(Idle.FIFTEEN, out_of_sight=False, by_device=True)
    assert lock.lasts
    assert device.recovered == 1


@pytest.mark.parametrize("vault", [Vault.MEMORY_PREVIEW, Vault.MEMORY_NO_KEYRING])
async def test_where_nothing_is_kept_the_lock_says_that_it_ends_with_the_window(vault):
    device = Device(vault)

    lock = await device.lock.set_up(PIN, Wishes())

    assert lock is not None
    assert not lock.lasts


@pytest.mark.requirement("STO-11")
async def test_a_wrong_pin_counts_before_it_is_looked_at(device):
    """As if the app were killed while the hash is made."""
    trying = asyncio.create_task(device.lock.try_pin(OTHER))
    async with asyncio.timeout(5):
        while device.line.split("|")[1] == "0":
            await asyncio.sleep(0)
    trying.cancel()
    await asyncio.gather(trying, return_exceptions=True)
    await device.restarted().lock.kept()

    assert device.lock.throttle.wrong == 1


@pytest.mark.requirement("STO-11")
async def test_nothing_is_tried_before_the_wait_is_over_whatever_the_clock_says(device):
    await tried(device, 3)
    assert await device.lock.try_pin(PIN) is Tried.NOT_YET

    device.clock.advance(seconds=29)
    assert await device.lock.try_pin(PIN) is Tried.NOT_YET
    device.clock.advance(seconds=1)
    assert await device.lock.try_pin(PIN) is Tried.RIGHT
    assert device.lock.throttle.wrong == 0


@pytest.mark.requirement("STO-11")
@pytest.mark.parametrize("days", [-3650, -1, 1, 3650])
async def test_neither_a_set_clock_nor_a_start_shortens_the_wait(device, days):
    await tried(device, 4)
    device.clock.advance(seconds=60)
    device.clock = FakeClock()
    device.clock.advance(days=days)

    await device.restarted().lock.kept()

    assert device.lock.throttle.wait(device.clock.monotonic()) == waiting_after(4) == 90


@pytest.mark.requirement("STO-11")
async def test_the_tenth_wrong_one_is_the_last_and_stays_the_last(device):
    told = await tried(device, MOST_WRONG)
    assert told == [Tried.WRONG] * (MOST_WRONG - 1) + [Tried.OVER]

    await device.restarted().lock.kept()
    device.clock.advance(days=1)
    assert await device.lock.try_pin(PIN) is Tried.OVER
    assert device.lock.throttle.is_over


async def test_a_place_that_does_not_answer_costs_no_try(device):
    device.secrets.refuses = True

    assert await device.lock.try_pin(OTHER) is Tried.NOT_CHECKED
    assert device.lock.throttle.wrong == 0
    assert await device.lock.wish(Wishes()) is None
    assert await device.lock.set_up(OTHER, Wishes()) is None


async def test_a_lock_that_stays_is_not_said_to_be_gone(device):
    device.secrets.stuck = True
    assert not await device.lock.remove()
    assert await device.lock.try_pin(PIN) is Tried.RIGHT

    device.secrets.stuck = False
    assert await device.lock.remove()
    assert await device.lock.kept() is None


async def test_the_devices_own_yes_forgives_what_was_wrong(device):
    await tried(device, 5)
    await device.lock.opened_by_device()

    assert device.lock.throttle.wait(device.clock.monotonic()) == 0
    await device.restarted().lock.kept()
    assert device.lock.throttle.wrong == 0


GOOD = proof_of(PIN, CHEAP).written()
SALT, PROOF = GOOD.split("$")[4:]
DAMAGED = [
    "",
    "2|0|1|1|1|" + GOOD,
    "1|x|1|1|1|" + GOOD,
    "1|-3|1|1|1|" + GOOD,
    "1|0|7|1|1|" + GOOD,
    "1|0|1|1|1|" + GOOD[:-8],
    f"1|0|1|1|1|argon2id$999999999$1$1${SALT}${PROOF}",
    f"1|0|1|1|1|scrypt$17$1$1${SALT}${PROOF}",
    f"1|0|1|1|1|md5$64$1$1${SALT}${PROOF}",
]


@pytest.mark.parametrize("line", DAMAGED, ids=range(len(DAMAGED)))
async def test_a_lock_that_cannot_be_read_opens_to_nobody_but_the_full_sign_in(device, line):
    device.secrets.held["lock@test"] = line

    assert await device.restarted().lock.kept() is not None
    assert device.lock.throttle.is_over
    assert await device.lock.try_pin(PIN) is Tried.OVER


@pytest.mark.requirement("STO-18")
async def test_no_pin_is_logged(device, caplog):
    caplog.set_level("DEBUG")
    await tried(device, 2)
    await device.lock.try_pin(PIN)

    assert not any(pin.reveal() in caplog.text for pin in (PIN, OTHER))
