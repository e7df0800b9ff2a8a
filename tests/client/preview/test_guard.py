"""The preview on real sockets: only this machine's own browser gets an answer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import flet as ft
import httpx
import pytest

from client.preview import LOOPBACK, content_policy, listen, preview_app, server
from client.preview.tabs import LINE, SCRIPT

EVIL = "http://evil.example"


@dataclass(frozen=True)
class Served:
    port: int
    tabs: list[ft.Page]

    @property
    def host(self) -> str:
        return f"{LOOPBACK}:{self.port}"

    async def get(self, path: str = "/", **headers: str) -> httpx.Response:
        async with httpx.AsyncClient(base_url=f"http://{self.host}", timeout=20) as client:
            return await client.get(path, headers=headers)

    async def knock(self, path: str = "/ws", **headers: str) -> str:
        """The status line a WebSocket handshake is answered with."""
        reader, writer = await asyncio.open_connection(LOOPBACK, self.port)
        asked = {
            "Host": self.host,
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version": "13",
        } | headers
        lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in asked.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        await writer.drain()
        async with asyncio.timeout(20):
            status = (await reader.readline()).decode().split()[1]
        writer.close()
        return status


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    tabs: list[ft.Page] = []
    listener = listen(0)
    port = listener.getsockname()[1]
    uvicorn = server(preview_app(tabs.append, port, tmp_path))
    running = asyncio.create_task(uvicorn.serve(sockets=[listener]))
    while not uvicorn.started:
        await asyncio.sleep(0.01)
    yield Served(port, tabs)
    uvicorn.should_exit = True
    await running


@pytest.mark.requirement("STO-21")
@pytest.mark.parametrize("path", ["/ws", LINE])
async def test_a_page_of_another_site_gets_no_socket(served: Served, path: str) -> None:
    assert await served.knock(path, Origin=EVIL) == "403"


@pytest.mark.requirement("STO-21")
@pytest.mark.parametrize("path", ["/ws", LINE])
async def test_our_own_page_gets_its_socket(served: Served, path: str) -> None:
    assert await served.knock(path, Origin=f"http://{served.host}") == "101"


@pytest.mark.requirement("STO-21")
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1"},
        {},
        {"Origin": EVIL, "Host": "evil.example"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
async def test_a_socket_needs_exactly_our_origin(served: Served, headers: dict[str, str]) -> None:
    assert await served.knock(**headers) == "403"


@pytest.mark.requirement("STO-21")
async def test_a_name_that_was_made_to_point_here_is_refused(served: Served) -> None:
    answer = await served.get(Host=f"evil.example:{served.port}")

    assert answer.status_code == 403
    assert answer.content == b""


@pytest.mark.requirement("STO-21")
@pytest.mark.parametrize("path", ["/", SCRIPT])
async def test_another_site_may_not_read_our_pages(served: Served, path: str) -> None:
    foreign = await served.get(path, Origin=EVIL)
    own = await served.get(path)

    assert foreign.status_code == 403
    assert own.status_code == 200
    assert "access-control-allow-origin" not in own.headers


@pytest.mark.requirement("STO-21")
async def test_a_page_may_load_nothing_from_anybody_else(served: Served) -> None:
    page = await served.get()
    policy = page.headers["content-security-policy"]

    assert "default-src 'self'" in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert "'unsafe-inline'" not in policy.split("style-src", maxsplit=1)[0]


async def test_the_pages_own_scripts_are_known_by_their_hash(served: Served) -> None:
    page = await served.get()

    assert page.text.count("<script>") == page.headers["content-security-policy"].count("'sha256-")


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/oauth_callback"])
async def test_doors_of_the_framework_that_we_do_not_use_are_shut(
    served: Served, path: str
) -> None:
    assert (await served.get(path)).status_code == 404


async def test_nothing_can_be_sent_but_over_the_socket(served: Served) -> None:
    async with httpx.AsyncClient(base_url=f"http://{served.host}") as client:
        answer = await client.post("/", content=b"x")

    assert answer.status_code == 405


async def test_a_deep_link_is_the_app(served: Served) -> None:
    answer = await served.get("/documents/7")

    assert answer.headers["content-type"].startswith("text/html")


def test_the_policy_names_the_socket_of_this_preview_alone() -> None:
    assert "ws://127.0.0.1:5000 " in content_policy("127.0.0.1:5000")


def test_a_port_that_is_taken_is_an_error_at_once() -> None:
    with listen(0) as first:
        port = first.getsockname()[1]
        with pytest.raises(OSError, match="in use"):
            listen(port)
