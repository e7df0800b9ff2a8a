"""GET /info: the portal introduces itself, and the people a tester can be."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import read_answer, unchanged
from mock_server.world import World
from mock_server.world.accounts import COLLECTION, all_accounts
from mock_server.world.store import Record, encoded


async def get_info(request: Request) -> Response:
    """`server_time` makes the body new each second, and so the ETag: it says what is true now."""
    world: World = request.app.state.world
    now = world.clock.now().isoformat()
    etag = world.etag("portal", "", world.store.version(COLLECTION, ""), now)
    return unchanged(request, etag) or read_answer(request, encoded(_info(world, now)), etag)


def _info(world: World, now: str) -> dict[str, Any]:
    portal = world.store.get("portal", "", "info") or {}
    mock = portal["environment"] == "mock"
    identities = [_identity(account) for account in all_accounts(world)] if mock else []
    return {**portal, "server_time": now, "test_identities": identities}


def _identity(account: Record) -> Record:
    return {
        "fin": account["fin"],
        "name": f"{account['surname']} {account['given_name']} {account['patronymic']}".strip(),
        "story": account["story"],
        "password": account["password"],
        "code": account["standing_code"],
    }


routes = [Route("/info", get_info)]
