"""GET /cabinet/inquiries: which registers were asked for the citizen, and how they answered."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer, unchanged
from mock_server.rules import inquiries
from mock_server.rules.paging import USUAL, NoSuchCursor, cut
from mock_server.world import World
from mock_server.world.store import encoded


async def list_inquiries(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    etag = world.etag(inquiries.COLLECTION, fin)
    if same := unchanged(request, etag):
        return same
    asked = request.query_params
    total = inquiries.total(world, fin)
    try:
        portion = cut(total, asked.get("after"), int(asked.get("limit", USUAL)))
    except NoSuchCursor:
        wrong = [("/query/after", "is no cursor of this list")]
        return problem(request, 422, "validation_failed", errors=wrong)
    body = {
        "inquiries": inquiries.rows(world, fin, portion.numbers),
        "total": total,
        "following": portion.following,
    }
    return read_answer(request, encoded(body), etag)


routes = [Route("/cabinet/inquiries", list_inquiries, methods=["GET"])]
