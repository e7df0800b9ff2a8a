"""An app lock that is real but for the price of its hash; and a device that knows its owner."""

from client.device.local_auth import Recognition
from client.domain.app_lock import Wishes
from client.domain.secret import Secret
from client.storage.kept_lock import KeptAppLock
from client.storage.pin_proof import Cost
from tests.doubles.clock import FakeClock
from tests.doubles.secrets import FakeSecrets

PIN, WRONG = "739152", "739153"
CHEAP = Cost("argon2id", 64, 1, 1)


def a_lock(clock: FakeClock | None = None, secrets: FakeSecrets | None = None) -> KeptAppLock:
    return KeptAppLock(
        secrets or FakeSecrets(), "lock@test", clock or FakeClock(), _nothing, CHEAP
    )


async def a_set_lock(
    clock: FakeClock | None = None,
    secrets: FakeSecrets | None = None,
    wishes: Wishes | None = None,
) -> KeptAppLock:
    lock = a_lock(clock, secrets)
    assert await lock.set_up(Secret(PIN), wishes or Wishes()) is not None
    return lock


class FakeLocalAuth:
    """`says` what it is asked next; without it there is none on this device."""

    def __init__(self, says: Recognition | None = None) -> None:
        self.says = says
        self.asked: list[str] = []

    async def is_here(self) -> bool:
        return self.says not in {None, Recognition.NOT_HERE}

    async def ask(self, reason: str) -> Recognition:
        self.asked.append(reason)
        return self.says or Recognition.NOT_HERE


async def _nothing() -> None:
    """No wipe was interrupted."""
