"""GET /centres: where the service centres are, for anybody (R-3.8)."""

from collections.abc import Callable, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer, unchanged
from mock_server.rules import centres
from mock_server.rules.centres import Point
from mock_server.world import World
from mock_server.world.store import encoded

_WAYS: Final[Mapping[str, Callable[[str], Point]]] = {
    "near": centres.point_of,
    "postcode": centres.point_of_postcode,
    "district": centres.point_of_district,
}


async def list_centres(request: Request) -> Response:
    world: World = request.app.state.world
    asked = request.query_params
    named = [way for way in _WAYS if way in asked]
    if len(named) > 1:
        wrong = [(f"/query/{named[1]}", f"cannot go with {named[0]}")]
        return problem(request, 422, "validation_failed", errors=wrong)
    try:
        start = _WAYS[named[0]](asked[named[0]]) if named else None
    except centres.UnknownPostcode:
        return problem(request, 404, "unknown_postcode")
    except centres.UnknownDistrict:
        return problem(request, 404, "not_found")
    service = asked.get("service")
    if "near" in asked:  # where somebody was is nobody's to keep
        return made_answer(centres.listed(world, start, service))
    etag = world.etag("centres", "", centres.reading(world), str(request.url.query))
    if same := unchanged(request, etag):
        return same
    return read_answer(request, encoded(centres.listed(world, start, service)), etag)


routes = [Route("/centres", list_centres, methods=["GET"])]
