"""/applications: sending one, following it, and the citizen's moves on its way."""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.refusing import answered_once
from mock_server.prints import MEDIA, printed
from mock_server.prints.receipts import receipt
from mock_server.problems import language_of
from mock_server.rules import applications, applying, bills, forms, step_up
from mock_server.world import World
from mock_server.world.store import encoded


async def list_applications(request: Request) -> Response:
    world, fin = here(request)
    known = {"applications": applications.applications(world, fin)}
    return read_answer(request, encoded(known), _etag(world, fin))


async def get_application(request: Request) -> Response:
    """Another person's is as unknown as one that never was (SRV-06)."""
    world, fin = here(request)
    try:
        found = applications.application(world, fin, request.path_params["application"])
    except applications.NothingThere:
        return problem(request, 404, "not_found")
    return read_answer(request, encoded(found), _etag(world, fin))


async def send_application(request: Request) -> Response:
    world, fin = here(request)
    service, told = request.path_params["service"], request.state.body
    if forms.needs_a_code(world, service):
        step_up.require(world, request.state.session)
    return _done(request, lambda: applying.send(world, fin, service, told))


async def supply_information(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["application"], request.state.body
    return _done(request, lambda: applications.supply(world, fin, ident, told))


async def cancel_application(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["application"]
    return _done(request, lambda: applications.cancel(world, fin, ident))


async def appeal_application(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["application"], request.state.body
    return _done(request, lambda: applications.appeal(world, fin, ident, told))


async def rate_application(request: Request) -> Response:
    world, fin = here(request)
    ident, stars = request.path_params["application"], request.state.body["stars"]
    return _done(request, lambda: applications.rate(world, fin, ident, stars))


async def print_receipt(request: Request) -> Response:
    """What was sent, when and under which number, on paper."""
    world, fin = here(request)
    try:
        found = applications.application(world, fin, request.path_params["application"])
    except applications.NothingThere:
        return problem(request, 404, "not_found")
    sheet = receipt(found, language_of(request))
    paper = await asyncio.to_thread(printed, sheet)
    etag = world.etag(applications.COLLECTION, fin, language_of(request))
    answer = read_answer(request, paper, etag)
    if answer.status_code == 200:  # noqa: PLR2004 - HTTP's own word for it
        answer.headers["Content-Type"] = MEDIA
    return answer


def _done(request: Request, do: Callable[[], str]) -> Response:
    world, fin = here(request)

    def show(made: str) -> Any:
        return applications.application(world, fin, made)

    return answered_once(request, do, show)


def _etag(world: World, fin: str) -> str:
    """The days that are left change at midnight, and so may a fee at any time."""
    owed = world.store.version(bills.COLLECTION, fin)
    return world.etag(applications.COLLECTION, fin, world.clock.today(), owed)


routes = [
    Route("/applications", list_applications, methods=["GET"]),
    Route("/services/{service}/applications", send_application, methods=["POST"]),
    Route("/applications/{application}", get_application, methods=["GET"]),
    Route("/applications/{application}/receipt", print_receipt, methods=["GET"]),
    Route("/applications/{application}/information", supply_information, methods=["POST"]),
    Route("/applications/{application}/cancellation", cancel_application, methods=["POST"]),
    Route("/applications/{application}/appeal", appeal_application, methods=["POST"]),
    Route("/applications/{application}/rating", rate_application, methods=["POST"]),
]
