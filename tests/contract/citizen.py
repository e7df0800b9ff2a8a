"""A citizen with the real client at the mock portal, in one process, over the real HTTP stack."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from html import unescape
from typing import Any

import httpx
from starlette.applications import Starlette

from client.composition.connected import Ground, connected
from client.composition.deferred import Connected
from client.device.adapters.clock_system import SystemClock
from client.device.adapters.secrets_memory import MemorySecrets
from client.device.secrets import Vault
from client.portal.contract import ContractPortal
from client.portal.http import HttpWire
from client.portal.login.loopback import LoopbackCallbacks
from client.portal.server_time import ServerTime
from client.settings import read_settings
from mock_server.areas.events import Patience
from mock_server.world.accounts import by_key
from tests.doubles.device import FakeInformation

ADDRESS = "http://127.0.0.1:8000"
SETTINGS = read_settings()


class Listening(httpx.ASGITransport):
    """Shows every answer to somebody who judges it."""

    def __init__(self, app: Starlette, heard: Callable[[httpx.Request, httpx.Response], None]):
        super().__init__(app=app)
        self._heard = heard

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        body = await response.aread()
        status, headers = response.status_code, response.headers
        self._heard(request, httpx.Response(status, headers=headers, content=body))
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))


def hear_nothing(_request: httpx.Request, _response: httpx.Response) -> None:
    """For those who trust the answers."""


SYSTEM = "Debian GNU/Linux 12"


@asynccontextmanager
async def line_to(
    app: Starlette,
    heard: Callable[[httpx.Request, httpx.Response], None] = hear_nothing,
) -> AsyncIterator[Connected]:
    """The client's whole line to this portal, keeping nothing."""
    async with line_over(Listening(app, heard)) as line:
        yield line


@asynccontextmanager
async def line_over(
    transport: httpx.AsyncBaseTransport | None = None, address: str = ADDRESS
) -> AsyncIterator[Connected]:
    """The same over any transport; the network without one."""
    wire = HttpWire(address, SETTINGS.limits, agent="test", transport=transport)
    ground = Ground(
        wire=wire,
        secrets=MemorySecrets(Vault.MEMORY_NO_KEYRING),
        folder=None,
        callbacks=LoopbackCallbacks(),
        platform="linux",
        information=FakeInformation(SYSTEM),
        streams=wire,
    )
    time = ServerTime(SystemClock(SETTINGS.app.time_zone))
    line = connected(ground, SETTINGS, time, language=lambda: "az", on_end=_ended)
    try:
        yield line
    finally:
        await line.close()


async def _ended(_reason: Any, _unsent: int) -> None:
    """Nobody is at the screen."""


async def sign_in(app: Starlette, line: Connected, persona: str = "complete") -> ContractPortal:
    """As a citizen does it in the browser, without one."""
    account = by_key(app.state.world, persona)
    person = {key: account[key] for key in ("fin", "password")}
    await come_in(line, ADDRESS, person | {"code": account["standing_code"]}, app)
    return ContractPortal(line.exchange)


async def come_in(
    line: Connected, address: str, person: dict[str, str], app: Starlette | None = None
) -> None:
    """Fills the portal's forms and follows the last redirect to the client's own door.

    `person` has `fin`, `password` and `code`. Without an `app` the portal is on the network.
    """
    attempt = await line.login.in_browser("az")
    transport = httpx.AsyncHTTPTransport() if app is None else httpx.ASGITransport(app=app)
    headers = {"Origin": address}
    portal = httpx.AsyncClient(transport=transport, base_url=address, headers=headers)
    async with portal, httpx.AsyncClient(trust_env=False) as network:
        page = await portal.get(attempt.address)
        page = await _sent(portal, page, "password", person["fin"], person["password"])
        page = await _sent(portal, page, "code", person["code"])
        await network.get(page.headers["location"])
    await attempt.finish()


async def _sent(
    portal: httpx.AsyncClient, page: httpx.Response, act: str, *values: str
) -> httpx.Response:
    """Posts the form that does `act`; what it leads to, unless that is elsewhere."""
    assert page.status_code == 200, page.text
    forms = re.findall(r"<form.*?</form>", page.text, re.DOTALL)
    form = next(form for form in forms if f'value="{act}"' in form)
    hidden = dict(re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', form))
    empty = [name for name in ("fin", "password", "code") if f'name="{name}"' in form]
    fields = {name: unescape(value) for name, value in hidden.items()}
    target = re.search(r'action="([^"]*)"', form)
    where = unescape(target.group(1)) if target else str(page.url)
    answer = await portal.post(where, data=fields | dict(zip(empty, values, strict=True)))
    here = answer.headers.get("location", "")
    return await portal.get(here) if here.startswith("/") else answer


async def hear_what_happens(app: Starlette, line: Connected) -> None:
    """The stream ends at once, so that a transport without streams can carry it."""
    app.state.patience = Patience(longest=0)
    listening = asyncio.create_task(line.listener.listen(lambda _: None))
    async with asyncio.timeout(10):
        while not line.listener.is_at_a_number:
            await asyncio.sleep(0)
    listening.cancel()
