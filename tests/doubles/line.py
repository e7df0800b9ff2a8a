"""A client's whole line to the mock portal in this process: real code, no socket, no Flet.

Everything between the screens and the portal's handlers is the product's own.
"""

from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from client.composition.connected import Ground, connected
from client.device.adapters.secrets_memory import MemorySecrets
from client.device.secrets import Secrets, Vault
from client.domain.session import EndReason, SignedIn
from client.portal.http import HttpWire
from client.portal.login.callback import Callbacks
from client.portal.login.loopback import LoopbackCallbacks
from client.portal.marking import MarkingPortal
from client.portal.server_time import ServerTime
from client.portal.telling_marks import Patience, Told
from client.portal.wire import Answer, Request
from client.settings import read_settings
from mock_server.app import create_app
from mock_server.world import Clock
from mock_server.world.accounts import by_key
from tests.doubles.browser import Browser, Person
from tests.doubles.clock import FakeClock
from tests.worlds import open_world

ADDRESS = "http://127.0.0.1:8123"
CONTROL = "control"


class FaultyWire:
    """A wire with somebody at its plug: `down`, replies lost after the portal acted, a record."""

    def __init__(self, wire: HttpWire) -> None:
        self._wire = wire
        self.down: Exception | None = None
        self.turns_away: Callable[[Request], Exception | None] = lambda _: None
        self.lose_reply_of: Callable[[Request], Exception | None] = lambda _: None
        self.replies: Callable[[Request, Answer], Answer] = lambda _, answer: answer
        self.asked: list[Request] = []

    @property
    def address(self) -> str:
        return self._wire.address

    async def ask(self, request: Request) -> Answer:
        self.asked.append(request)
        if self.down is not None:
            raise self.down
        turned_away = self.turns_away(request)
        if turned_away is not None:
            raise turned_away
        answer = await self._wire.ask(request)
        lost = self.lose_reply_of(request)
        if lost is not None:
            raise lost
        return self.replies(request, answer)

    @asynccontextmanager
    async def listen(self, request: Request, media: str):
        self.asked.append(request)
        if self.down is not None:
            raise self.down
        async with self._wire.listen(request, media) as opened:
            yield opened

    async def close(self) -> None:
        await self._wire.close()

    def paths(self) -> list[str]:
        return [f"{request.method} {request.path}" for request in self.asked]


class Portal:
    """The mock in this process, for any number of clients. Its time is `clock`'s."""

    def __init__(self, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.world = open_world(seed=42, clock=Clock(lambda: self.clock.now().timestamp()))
        self.app = create_app(self.world, control_token=CONTROL)
        self.transport = httpx.ASGITransport(app=self.app)

    def person(self, key: str = "complete") -> Person:
        account = by_key(self.world, key)
        return Person(account["fin"], account["password"], account["standing_code"])


class Line:
    """One client. `restarted()` is the same device after the app was closed and opened again."""

    unsent = 0
    """Messages whose marks went with the sign-in."""

    def __init__(
        self,
        portal: Portal,
        *,
        secrets: Secrets | None = None,
        folder: Path | None = None,
        clock: FakeClock | None = None,
        callbacks: Callbacks | None = None,
        address: str = ADDRESS,
    ) -> None:
        self.portal_side = portal
        self.address = address
        self.clock = clock or portal.clock
        self.secrets = secrets or MemorySecrets(Vault.MEMORY_PREVIEW)
        self.folder = folder
        self.language = "az"
        self.ended: list[EndReason] = []
        settings = read_settings()
        self.wire = FaultyWire(
            HttpWire(address, settings.limits, agent="test", transport=portal.transport)
        )
        doors = callbacks or LoopbackCallbacks()
        ground = Ground(self.wire, self.secrets, folder, doors, "linux", streams=self.wire)

        async def on_end(reason: EndReason, unsent: int) -> None:
            self.ended.append(reason)
            self.unsent = unsent

        time, language = ServerTime(self.clock), lambda: self.language
        self._connected = connected(ground, settings, time, language=language, on_end=on_end)
        self.exchange = self._connected.exchange
        self.login = self._connected.login
        self.app_lock = self._connected.app_lock
        self.listener = self._connected.listener
        self.told_of_marks: list[Told] = []
        self.on_told: Callable[[Told], object] = lambda _: None
        marks = self._connected.marks
        self.is_away = False
        patience = Patience(lambda: self.is_away, self.clock.monotonic)
        self.portal = MarkingPortal(self.exchange, marks, self.clock.now, self._hear, patience)

    def _hear(self, told: Told) -> None:
        self.told_of_marks.append(told)
        self.on_told(told)

    async def sign_in(self, person: Person) -> SignedIn:
        attempt = await self.login.in_browser("az")
        browser = Browser(self.portal_side.transport)
        try:
            await browser.open(attempt.address)
            await browser.sign_in(person)
            return await attempt.finish()
        finally:
            await browser.close()

    def restarted(self) -> "Line":
        return Line(
            self.portal_side,
            secrets=self.secrets,
            folder=self.folder,
            clock=self.clock,
            address=self.address,
        )

    async def close(self) -> None:
        await self._connected.close()
