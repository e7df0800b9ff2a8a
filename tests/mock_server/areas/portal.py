"""The read areas as a signed-in citizen meets them, without the sign-in."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import httpx
import jsonschema
from starlette.applications import Starlette

from mock_server.areas import cabinet, documents, info, institutions, legal
from mock_server.contract import document
from mock_server.world import Clock, World
from mock_server.world.accounts import by_key
from tests.worlds import open_world

NOON = datetime.fromisoformat("2026-03-02T12:00:00+04:00")


def clock_at(moment: datetime = NOON) -> Clock:
    clock = Clock()
    clock.set(moment)
    clock.freeze()
    return clock


def a_world(seed: int = 42, moment: datetime = NOON) -> World:
    return open_world(seed=seed, clock=clock_at(moment), key=b"k" * 32)


def fin_of(world: World, persona: str) -> str:
    return by_key(world, persona)["fin"]


class Portal:
    """GETs as one persona. `turn` sets how a register answers, as a tester would."""

    def __init__(self, world: World, persona: str = "complete") -> None:
        self.world = world
        self.fin = fin_of(world, persona)
        areas = (info, legal, institutions, cabinet, documents)
        app = Starlette(routes=[route for area in areas for route in area.routes])
        app.state.world = world
        self._told: Any = None

        async def signed_in(scope, receive, send):
            scope.setdefault("state", {})["session"] = {"fin": self.fin}
            scope["state"] |= {"request_id": "r-1", "body": self._told}
            await app(scope, receive, send)

        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=signed_in), base_url="http://127.0.0.1"
        )

    async def get(self, path: str, **headers: str) -> httpx.Response:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self._client.get(path, headers=sent)

    async def put(self, path: str, told: Any) -> httpx.Response:
        """As the layer before the areas hands it on: read and held to the contract."""
        self._told = told
        return await self._client.put(path)

    def turn(self, register: str, state: str, delay_ms: int = 4_000) -> None:
        known = self.world.store.get("registers", "", register)
        assert known is not None
        turned = {**known, "state": state, "delay_ms": delay_ms}
        self.world.store.put("registers", "", register, turned)

    def later(self, **by: float) -> None:
        self.world.clock.advance(timedelta(**by))


def keeps_the_contract(path: str, answer: httpx.Response) -> None:
    """Raises where the body is not what the contract says for that path."""
    whole = document()
    answers = whole["paths"][path]["get"]["responses"]["200"]["content"]
    schema: Mapping[str, Any] = {
        **answers["application/json"]["schema"],
        "components": whole["components"],
    }
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    validator.validate(answer.json())
