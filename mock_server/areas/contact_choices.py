"""/contact-choices, /surveys, /campaigns: how the portal may address a citizen (R-3.6, R-3.7)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.rules import contact_choices, surveys
from mock_server.rules.once import KeyReused
from mock_server.world import World
from mock_server.world.data import table
from mock_server.world.store import Record, encoded


async def get_choices(request: Request) -> Response:
    world, fin = here(request)
    told = encoded(_shown(contact_choices.of(world, fin)))
    return read_answer(request, told, world.etag(contact_choices.COLLECTION, fin))


async def put_choices(request: Request) -> Response:
    world, fin = here(request)
    try:
        now = contact_choices.choose(world, fin, request.state.body)
    except contact_choices.ChangedMeanwhile:
        return problem(request, 409, "conflict")
    except contact_choices.CannotBeOff:
        wrong = [("/body/cells", "holds one that cannot be off")]
        return problem(request, 422, "validation_failed", errors=wrong)
    return made_answer(_shown(now))


async def list_surveys(request: Request) -> Response:
    world, fin = here(request)
    told = encoded({"surveys": surveys.listed(world, fin)})
    return read_answer(request, told, _etag(world, fin))


async def get_survey(request: Request) -> Response:
    world, fin = here(request)
    found = surveys.found(world, fin, request.path_params["survey"])
    if found is None:
        return problem(request, 404, "not_found")
    return read_answer(request, encoded(found), _etag(world, fin))


async def answer_survey(request: Request) -> Response:
    world, fin = here(request)
    ident, answers = request.path_params["survey"], request.state.body["answers"]
    try:
        done_once(request, lambda: surveys.answer(world, fin, ident, answers))
    except KeyError:
        return problem(request, 404, "not_found")
    except (surveys.NotOpen, KeyReused):
        return problem(request, 409, "conflict")
    except surveys.Unfit as unfit:
        wrong = [("/body/answers", f"does not fit {unfit}")]
        return problem(request, 422, "validation_failed", errors=wrong)
    return _done()


async def list_campaigns(request: Request) -> Response:
    world, fin = here(request)
    told = encoded({"campaigns": surveys.due(world, fin)})
    return read_answer(request, told, _etag(world, fin))


async def close_campaign(request: Request) -> Response:
    world, fin = here(request)
    never = request.state.body["never_again"]
    try:
        surveys.close(world, fin, request.path_params["campaign"], never_again=never)
    except KeyError:
        return problem(request, 404, "not_found")
    return _done()


def _etag(world: World, fin: str) -> str:
    store = world.store
    parts = [store.version(one, fin) for one in (surveys.ANSWERED, surveys.CLOSED)]
    campaigns = store.version(surveys.CAMPAIGNS, "")
    today = world.clock.today()
    return world.etag(contact_choices.COLLECTION, fin, *parts, campaigns, today)


def _shown(known: Record) -> Record:
    senders = [
        {"id": ident, "name": table("senders")[ident], "muted": ident in known["muted"]}
        for ident in contact_choices.SENDERS
    ]
    told = {name: value for name, value in known.items() if name != "muted"}
    return {**told, "senders": senders}


def _done() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


routes = [
    Route("/contact-choices", get_choices, methods=["GET"]),
    Route("/contact-choices", put_choices, methods=["PUT"]),
    Route("/surveys", list_surveys, methods=["GET"]),
    Route("/surveys/{survey}", get_survey, methods=["GET"]),
    Route("/surveys/{survey}/answers", answer_survey, methods=["POST"]),
    Route("/campaigns", list_campaigns, methods=["GET"]),
    Route("/campaigns/{campaign}/close", close_campaign, methods=["POST"]),
]
