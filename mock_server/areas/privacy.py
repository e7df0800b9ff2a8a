"""/privacy: what is collected, what was chosen about it, how long it is kept (R-2.0, R-3.5)."""

from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import device_here, here
from mock_server.middleware.journal import Entry, Journal
from mock_server.rules import preferences, sessions
from mock_server.world.data import table
from mock_server.world.store import encoded

MOST_SHOWN: Final = 200
_REMEMBERS_TIPS: Final = "mygov_tips"


async def get_collection(request: Request) -> Response:
    world, _ = here(request)
    known = table("collection")
    told = {
        "items": known["items"],
        "cookies": preferences.cookies(world),
        "purposes": known["purposes"],
    }
    return read_answer(request, encoded(told), world.etag("added_cookies", ""))


async def get_preferences(request: Request) -> Response:
    world, fin = here(request)
    told = encoded(preferences.of(world, fin))
    return read_answer(request, told, world.etag(preferences.COLLECTION, fin))


async def put_preferences(request: Request) -> Response:
    world, fin = here(request)
    try:
        now = preferences.turn(world, fin, device_here(request), request.state.body)
    except preferences.ChangedMeanwhile:
        return problem(request, 409, "conflict")
    except preferences.NoSuchSwitch:
        wrong = [("/body/switches", "holds a name that is no switch")]
        return problem(request, 422, "validation_failed", errors=wrong)
    if not preferences.is_on(world, fin, preferences.SYSTEM):
        sessions.forget_systems(world, fin)
    return made_answer(now)


async def get_retention(request: Request) -> Response:
    world, _ = here(request)
    return read_answer(request, encoded(table("retention")), world.etag("portal", ""))


async def list_own_requests(request: Request) -> Response:
    """The journal as it is, of this citizen alone: their requests, not what was answered."""
    world, fin = here(request)
    journal: Journal = request.app.state.journal
    mine = journal.newest_first(lambda entry: entry.fin == fin)
    shown = [_shown(entry) for entry in mine[:MOST_SHOWN]]
    told = encoded({"requests": shown, "kept": len(mine)})
    return read_answer(request, told, world.etag("requests", fin, journal.seen))


async def get_tip(request: Request) -> Response:
    """Which tip was shown last is remembered in a cookie; without one, none is shown."""
    world, fin = here(request)
    chosen = world.store.version(preferences.COLLECTION, fin)
    if not preferences.is_on(world, fin, f"cookie:{_REMEMBERS_TIPS}"):
        told = {"tip": None, "requires_cookie": "functionality"}
        return read_answer(request, encoded(told), world.etag("tips", "", chosen))
    tips = table("tips")
    last = request.cookies.get(_REMEMBERS_TIPS, "")
    place = int(last) if last.isascii() and last.isdigit() and len(last) < len("1000") else 0
    told = {"tip": tips[place % len(tips)], "requires_cookie": None}
    answer = read_answer(request, encoded(told), world.etag("tips", "", chosen, place))
    answer.set_cookie(
        _REMEMBERS_TIPS,
        str(place + 1),
        max_age=preferences.seconds_of(world, _REMEMBERS_TIPS),
        httponly=True,
        samesite="strict",
    )
    return answer


def _shown(entry: Entry) -> dict[str, Any]:
    return {
        "at": entry.at.isoformat(),
        "method": entry.method,
        "path": entry.path,
        "status": entry.status,
        "request_id": entry.request_id,
        "app": entry.headers.get("user-agent"),
        "purpose": entry.headers.get("x-purpose"),
    }


routes = [
    Route("/privacy/collection", get_collection, methods=["GET"]),
    Route("/privacy/preferences", get_preferences, methods=["GET"]),
    Route("/privacy/preferences", put_preferences, methods=["PUT"]),
    Route("/privacy/retention", get_retention, methods=["GET"]),
    Route("/privacy/requests", list_own_requests, methods=["GET"]),
    Route("/privacy/tip", get_tip, methods=["GET"]),
]
