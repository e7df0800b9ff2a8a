"""A small portal inside the real layers, spoken to as a client would."""

from dataclasses import dataclass, field

import httpx
import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from mock_server.middleware.journal import Journal
from mock_server.middleware.stack import layers
from mock_server.middleware.unknown import refused_by_router
from mock_server.world import Chance, Clock, World

MONDAY = 1_772_427_600.0  # 2026-03-02T09:00+04:00


@dataclass
class SmallPortal:
    world: World
    journal: Journal
    client: httpx.AsyncClient
    done: list[str] = field(default_factory=list)


async def info(_: Request) -> Response:
    return JSONResponse({"name": "portal"}, headers={"ETag": '"1"'})


async def legal(request: Request) -> Response:
    return JSONResponse({"kind": request.path_params["kind"]})


async def broken(_: Request) -> Response:
    raise RuntimeError("canary-in-an-exception")


def small_app(world, journal, done, who=lambda _: None):
    async def rename(request: Request) -> Response:
        done.append(request.state.body["device_name"])
        again = await request.json()
        return JSONResponse({"parsed": request.state.body, "read": again})

    async def token(request: Request) -> Response:
        return JSONResponse(request.state.body)

    return Starlette(
        routes=[
            Route("/info", info),
            Route("/legal/{kind}", legal),
            Route("/sessions/{session}", rename, methods=["PATCH"]),
            Route("/oauth/token", token, methods=["POST"]),
            Route("/broken", broken),
            Route("/__mock/desk", info),
        ],
        middleware=layers(world, journal, who=who),
        exception_handlers={HTTPException: refused_by_router},
    )


@pytest.fixture
async def portal():
    world = World(clock=Clock(real=lambda: MONDAY), chance=Chance(7, key=b"k" * 32))
    journal, done = Journal(kept=50), []
    transport = httpx.ASGITransport(
        small_app(world, journal, done, who=lambda _: "0TAAAAA"), raise_app_exceptions=False
    )
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        yield SmallPortal(world, journal, client, done)
    world.store.close()
