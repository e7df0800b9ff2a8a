"""The last step in the browser: the answer goes back to the client that asked (RFC 9207)."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mock_server.middleware.session import origin_of
from mock_server.pages import sign_in as pages
from mock_server.pages.layout import answer
from mock_server.pages.sign_in_form import place_of
from mock_server.rules import sign_in
from mock_server.rules.attempt import Attempt
from mock_server.rules.knobs import login_knobs
from mock_server.rules.redirects import form_origin, with_answer
from mock_server.world import World


def signed_in(request: Request, attempt: Attempt) -> Response:
    code = sign_in.authorized(request.app.state.world, attempt)
    return _handed(request, attempt, code=code)


def without_sign_in(request: Request, attempt: Attempt, source: str) -> Response:
    ending, wait = sign_in.leaving(request.app.state.world, attempt, source)
    return _handed(
        request,
        attempt,
        error="access_denied",
        error_description=ending.value,
        retry_after=None if wait is None else str(wait),
    )


def _handed(request: Request, attempt: Attempt, **told: str | None) -> Response:
    asked = attempt.asked
    told |= {"state": asked.state, "iss": origin_of(request.scope)}
    told = _spoiled(request.app.state.world, told)
    target = with_answer(asked.redirect_uri, **told)
    if form_origin(asked.redirect_uri) is not None:
        return RedirectResponse(target, 303, {"Cache-Control": "no-store"})
    # A form may not end there, but a page may lead there: at once, and by a link.
    page = pages.return_page(place_of(attempt, ""), target, signed_in="code" in told)
    return answer(page, headers={"Refresh": f"0; url={target}"})


def _spoiled(world: World, told: dict[str, str | None]) -> dict[str, str | None]:
    """As an attacker on the way would leave it, where a tester wants that (AUTH-05)."""
    match login_knobs(world).tamper:
        case "wrong_iss":
            return {**told, "iss": "https://another-portal.example"}
        case "no_iss":
            return {**told, "iss": None}
        case "wrong_state":
            return {**told, "state": world.chance.token()}
        case _:
            return told
