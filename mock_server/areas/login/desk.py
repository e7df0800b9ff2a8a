"""The desk that takes forms: tokens for a code, an approval or a refresh token; and endings.

Refusals are OAuth's own (RFC 6749, 5.2), not problems: every OAuth client understands them.
"""

from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, request_id
from mock_server.areas.login.discovery import CIBA_GRANT
from mock_server.middleware.session import address_of, origin_of, proofs_sent
from mock_server.rules import approval, authorization, sessions, tokens
from mock_server.rules.authorization import CLIENT
from mock_server.rules.devices import device_from
from mock_server.rules.dpop import ProofRefused, Proofs
from mock_server.rules.fin import typed_fin
from mock_server.rules.identity import id_token
from mock_server.rules.knobs import login_knobs
from mock_server.rules.tokens import Owner, Tokens
from mock_server.world import World


class _Refused(Exception):
    """What the answer says: RFC 6749's `error`, and more exactly why."""

    def __init__(self, error: str, why: str | None = None, status: int = 400) -> None:
        super().__init__(error)
        self.error = error
        self.why = why
        self.status = status


async def exchange_token(request: Request) -> Response:
    form: Mapping[str, str] = request.state.body
    try:
        jkt = _proven_key(request)
        _check_client(form)
        return made_answer(_granted(request, form, jkt))
    except ProofRefused as error:
        return _proof_refused(request, error)
    except _Refused as error:
        return _refused(request, error)


async def start_approval(request: Request) -> Response:
    world: World = request.app.state.world
    form: Mapping[str, str] = request.state.body
    try:
        jkt = _proven_key(request)
        _check_client(form)
        started = approval.start(world, _hinted_fin(form), device_from(form), jkt)
    except ProofRefused as error:
        return _proof_refused(request, error)
    except _Refused as error:
        return _refused(request, error)
    except approval.TooMany as error:
        return problem(request, 429, "too_many_requests", retry_after=error.retry_after)
    return made_answer(
        {
            "auth_req_id": started.auth_req_id,
            "verification_code": started.verification_code,
            "expires_in": int(approval.LIFE.total_seconds()),
            "interval": started.interval,
        }
    )


async def revoke_token(request: Request) -> Response:
    """Also withdraws an approval that is still waited for. The same answer whatever was known."""
    world: World = request.app.state.world
    form: Mapping[str, str] = request.state.body
    try:
        _check_client(form)
    except _Refused as error:
        return _refused(request, error)
    token = form["token"]
    known = tokens.access_record(world, token)
    owner = known[0] if known else tokens.owner_of_refresh(world, token)
    if owner is not None:
        sessions.end(world, owner, sessions.End.SIGNED_OUT)
    else:
        approval.withdraw(world, token)
    return Response(status_code=200, headers={"Cache-Control": "no-store"})


def _hinted_fin(form: Mapping[str, str]) -> str:
    fin = typed_fin(form["login_hint"])
    if fin is None:
        raise _Refused("invalid_request", "login_hint")
    return fin


def _granted(request: Request, form: Mapping[str, str], jkt: str) -> dict[str, Any]:
    world: World = request.app.state.world
    match form["grant_type"]:
        case "authorization_code":
            try:
                owner, given, nonce = authorization.redeemed(world, form, jkt)
            except authorization.InvalidGrant:
                raise _Refused("invalid_grant") from None
            spoiled = login_knobs(world).tamper == "wrong_nonce"
            shown = nonce[::-1] if spoiled else nonce
            return _tokens(given) | _identity(request, owner, shown)
        case "refresh_token":
            try:
                owner, given = sessions.refreshed(world, form.get("refresh_token", ""), jkt)
            except sessions.SessionOver as over:
                raise _Refused("invalid_grant", over.code) from None
            return _tokens(given)
        case grant if grant == CIBA_GRANT:
            try:
                owner, given = approval.redeemed(world, form, jkt)
            except approval.NotYet as not_yet:
                raise _Refused(not_yet.error, not_yet.why) from None
            return _tokens(given) | _identity(request, owner, None)
        case _:
            raise _Refused("unsupported_grant_type")


def _tokens(given: Tokens) -> dict[str, Any]:
    return {
        "access_token": given.access,
        "token_type": "DPoP",
        "expires_in": int(tokens.ACCESS_LIFE.total_seconds()),
        "refresh_token": given.refresh,
        "scope": tokens.SCOPE,
    }


def _identity(request: Request, owner: Owner, nonce: str | None) -> dict[str, str]:
    world: World = request.app.state.world
    return {"id_token": id_token(world, owner, origin_of(request.scope), CLIENT, nonce)}


def _proven_key(request: Request) -> str:
    proofs: Proofs = request.app.state.proofs
    scope = request.scope
    return proofs.proven_key(proofs_sent(scope), scope["method"], address_of(scope))


def _check_client(form: Mapping[str, str]) -> None:
    if form["client_id"] != CLIENT:
        raise _Refused("invalid_client", status=401)


def _proof_refused(request: Request, error: ProofRefused) -> Response:
    answer = _refused(request, _Refused(error.error, str(error)))
    if error.error == "use_dpop_nonce":
        proofs: Proofs = request.app.state.proofs
        answer.headers["DPoP-Nonce"] = proofs.nonce()
    return answer


def _refused(request: Request, error: _Refused) -> Response:
    said = {"error": error.error, "request_id": request_id(request)}
    if error.why is not None:
        said["error_description"] = error.why
    answer = made_answer(said, error.status)
    if error.status == _UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = 'DPoP algs="ES256"'
    return answer


_UNAUTHORIZED: Final = 401

routes = [
    Route("/oauth/token", exchange_token, methods=["POST"]),
    Route("/oauth/approval", start_approval, methods=["POST"]),
    Route("/oauth/revoke", revoke_token, methods=["POST"]),
]
