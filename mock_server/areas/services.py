"""/services: the catalogue, one service, its form, what the portal thinks of answers, a draft."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.refusing import refused
from mock_server.rules import applying, catalogue, form_drafts, forms
from mock_server.rules.forms import NoSuchService, OutOfService
from mock_server.world.services import COLLECTION
from mock_server.world.store import encoded

_DEPENDS: tuple[str, ...] = (
    catalogue.FAVOURITES,
    catalogue.RECENT,
    catalogue.RATINGS,
    form_drafts.COLLECTION,
    "sections",
    "documents",
)
"""Of the citizen's own, what these answers are put together from."""


async def list_services(request: Request) -> Response:
    world, fin = here(request)
    told = catalogue.catalogue(world, fin)
    closed = [one["id"] for one in told["services"] if one["outage"]]
    return read_answer(request, encoded(told), _etag(request, *closed))


async def get_service(request: Request) -> Response:
    world, fin = here(request)
    try:
        found = catalogue.detail(world, fin, request.path_params["service"])
    except NoSuchService:
        return problem(request, 404, "not_found")
    is_open = found["service"]["outage"] is None
    return read_answer(request, encoded(found), _etag(request, is_open))


async def get_form(request: Request) -> Response:
    """Prefilled from the registers, once what is done with it was accepted (R-1.7)."""
    world, fin = here(request)
    try:
        service = forms.open_service(world, request.path_params["service"])
    except (NoSuchService, OutOfService) as error:
        return refused(request, error)
    forms.require_accepted(world, fin, service)
    form = forms.form_of(world, fin, service)
    told = {**form, "draft": form_drafts.draft_of(world, fin, service)}
    taken = world.etag("taken_slots", "")
    return read_answer(request, encoded(told), _etag(request, taken))


async def check_answers(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["service"]
    try:
        found = applying.look_over(world, fin, ident, request.state.body)
    except (NoSuchService, OutOfService, applying.FormChanged) as error:
        return refused(request, error)
    return made_answer(found)


async def keep_draft(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["service"]
    try:
        kept = form_drafts.keep(world, fin, ident, request.state.body)
    except (NoSuchService, form_drafts.ChangedElsewhere) as error:
        return refused(request, error)
    return made_answer({**kept, "changes": []})


async def drop_draft(request: Request) -> Response:
    world, fin = here(request)
    form_drafts.drop(world, fin, request.path_params["service"])
    return made_answer(catalogue.catalogue(world, fin))


async def favour_service(request: Request) -> Response:
    world, fin = here(request)
    try:
        on = request.state.body["favourite"]
        catalogue.favour(world, fin, request.path_params["service"], on=on)
    except NoSuchService as error:
        return refused(request, error)
    return made_answer(catalogue.catalogue(world, fin))


async def forget_recent(request: Request) -> Response:
    world, fin = here(request)
    catalogue.forget_recent(world, fin)
    return made_answer(catalogue.catalogue(world, fin))


async def rate_service(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["service"]
    try:
        catalogue.rate(world, fin, ident, request.state.body["stars"])
    except NoSuchService as error:
        return refused(request, error)
    return made_answer(catalogue.detail(world, fin, ident))


def _etag(request: Request, *more: object) -> str:
    """`more` is what changes by itself: a closed service opens at its hour."""
    world, fin = here(request)
    versions = [world.store.version(name, fin) for name in _DEPENDS]
    return world.etag(
        COLLECTION,
        "",
        world.clock.today(),
        *versions,
        *more,
    )


routes = [
    Route("/services", list_services, methods=["GET"]),
    Route("/services/recent", forget_recent, methods=["DELETE"]),
    Route("/services/{service}", get_service, methods=["GET"]),
    Route("/services/{service}/form", get_form, methods=["GET"]),
    Route("/services/{service}/check", check_answers, methods=["POST"]),
    Route("/services/{service}/draft", keep_draft, methods=["PUT"]),
    Route("/services/{service}/draft", drop_draft, methods=["DELETE"]),
    Route("/services/{service}/favourite", favour_service, methods=["PUT"]),
    Route("/services/{service}/rating", rate_service, methods=["PUT"]),
]
