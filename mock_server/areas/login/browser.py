"""The sign-in pages: from the client's question to the answer the browser takes back to it.

An attempt belongs to one browser by a cookie (SameSite=Strict), and each of its forms carries a
token of the attempt (SRV-10). What is sent leads to the page anew, so reloading repeats nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mock_server.areas.login import handing_back
from mock_server.middleware.bodies import Unreadable, form_fields
from mock_server.pages import sign_in as pages
from mock_server.pages.layout import answer
from mock_server.pages.senders import comes_from_here
from mock_server.pages.sign_in_form import ROOT, address, place_of
from mock_server.pages.words import Say
from mock_server.problems import language_of
from mock_server.rules import attempt as attempts
from mock_server.rules import lockout, sign_in
from mock_server.rules.attempt import Attempt, Ending, Step
from mock_server.rules.authorization import InvalidRequest, asked
from mock_server.rules.digests import base64url, derived, same
from mock_server.world import World
from mock_server.world.accounts import by_fin

LANGUAGES: Final = ("az", "en", "ru")
COOKIE: Final = "mygov_sign_in"


async def authorize(request: Request) -> Response:
    """The first page stands right here: a redirect would lose the cookie for some browsers."""
    world: World = request.app.state.world
    language = _language(request)
    try:
        wanted = asked(_unrepeated(request.query_params.multi_items()))
    except InvalidRequest as error:
        return answer(pages.invalid_page(Say(language), error.parameter), 400)
    attempts.drop_old(world)
    begun, secret = attempts.begun(world, wanted, language)
    first = _page(request, begun)
    first.set_cookie(
        COOKIE,
        secret,
        max_age=int(attempts.LIFE.total_seconds()),
        path=address(begun.id),
        httponly=True,
        samesite="strict",
    )
    return first


async def show(request: Request) -> Response:
    world: World = request.app.state.world
    attempt = _attempt(request)
    if attempt is None:
        return _lost(request)
    language = request.query_params.get("lang", "")
    if language in LANGUAGES and language != attempt.language:
        attempt = attempts.keep(world, replace(attempt, language=language))
    return _page(request, attempt)


async def act(request: Request) -> Response:
    attempt = _attempt(request)
    if attempt is None:
        return _lost(request)
    form = await _form(request)
    if form is None or not comes_from_here(request) or not _has_key(request, attempt, form):
        return answer(pages.foreign_page(Say(attempt.language)), 403)
    moved = _moved(request, attempt, form)
    if moved.step is Step.DONE and form.get("act") == "code":
        return handing_back.signed_in(request, moved)
    if moved.step is not Step.DONE and form.get("act") in ("leave", "cancel"):
        return handing_back.without_sign_in(request, moved, _source(request))
    return RedirectResponse(address(attempt.id), 303, {"Cache-Control": "no-store"})


def _moved(  # noqa: PLR0911 - one way out for each thing a person can do
    request: Request, attempt: Attempt, form: Mapping[str, str]
) -> Attempt:
    world: World = request.app.state.world
    if attempt.step is Step.DONE or attempt.is_over_at(world.clock.timestamp()):
        return attempt
    match form.get("act"):
        case "password" if attempt.step is Step.PASSWORD:
            fin, password = form.get("fin", ""), form.get("password", "")
            return sign_in.give_password(world, attempt, fin, password, _source(request))
        case "code":
            return sign_in.give_code(world, attempt, form.get("code", ""))
        case "again":
            return sign_in.send_again(world, attempt)
        case "not_me" if attempt.step is Step.CODE:
            return sign_in.ended(world, attempt, Ending.WRONG_PERSON, "code")
        case "start":
            return sign_in.start_again(world, attempt)
        case "cancel" if attempt.ending is None:
            return sign_in.ended(world, attempt, Ending.CANCELLED, "password")
        case _:
            return attempt


def _page(request: Request, attempt: Attempt) -> Response:
    world: World = request.app.state.world
    now = world.clock.timestamp()
    place = place_of(attempt, _form_key(world, attempt))
    if attempt.step is Step.DONE:
        return answer(pages.done_page(place))
    if attempt.ending is not None:
        return answer(pages.ended_page(place, attempt.ending))
    if attempt.is_over_at(now):
        return answer(pages.ended_page(place, Ending.EXPIRED))
    if attempt.step is Step.CODE and attempt.code is not None:
        phone = _masked((by_fin(world, attempt.fin) or {}).get("phone", ""))
        return answer(pages.code_page(place, attempt, attempt.code, phone, now))
    if wait := lockout.seconds_left(world, attempt.fin, _source(request)):
        opens_at = world.clock.now() + timedelta(seconds=wait)
        page = pages.locked_page(place, wait, f"{opens_at:%H:%M:%S}")
        return answer(page, 429, {"Retry-After": str(wait)})
    return answer(pages.password_page(place, attempt))


def _masked(phone: str) -> str:
    """Enough to know one's own by: the country, the operator, the last two digits."""
    return f"{phone[:7]} ••• •• {phone[-2:]}".replace(" ", "\N{NO-BREAK SPACE}")


def _attempt(request: Request) -> Attempt | None:
    """`None` also for another browser's: it learns nothing of it."""
    found = attempts.found(request.app.state.world, request.path_params["attempt"])
    secret = request.cookies.get(COOKIE, "")
    return found if found is not None and found.belongs_to(secret) else None


def _lost(request: Request) -> Response:
    return answer(pages.lost_page(Say(_language(request))), 404)


async def _form(request: Request) -> dict[str, str] | None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return None
    try:
        return form_fields(await request.body())
    except Unreadable:
        return None


def _has_key(request: Request, attempt: Attempt, form: Mapping[str, str]) -> bool:
    return same(form.get("key", ""), _form_key(request.app.state.world, attempt))


def _form_key(world: World, attempt: Attempt) -> str:
    return base64url(derived(world, "sign-in-form", attempt.id, attempt.browser))


def _unrepeated(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Two readers of a repeated parameter could take different ones. Raises `InvalidRequest`."""
    given = dict(pairs)
    if len(given) != len(pairs):
        names = [name for name, _ in pairs]
        raise InvalidRequest(next(name for name in names if names.count(name) > 1))
    return given


def _language(request: Request) -> str:
    asked_for = request.query_params.get("lang") or request.query_params.get("ui_locales", "")
    for wanted in asked_for.split():
        if (language := wanted.partition("-")[0].lower()) in LANGUAGES:
            return language
    return language_of(request)


def _source(request: Request) -> str:
    return request.client.host if request.client else ""


routes = [
    Route("/oauth/authorize", authorize, methods=["GET"]),
    Route(f"{ROOT}/{{attempt}}", show, methods=["GET"]),
    Route(f"{ROOT}/{{attempt}}", act, methods=["POST"]),
]
