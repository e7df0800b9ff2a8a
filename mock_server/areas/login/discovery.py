"""Where the Unified Login System answers, and with which key it signs (RFC 8414, RFC 7517)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import read_answer
from mock_server.middleware.session import origin_of
from mock_server.rules.identity import public_jwk
from mock_server.rules.tokens import SCOPE
from mock_server.world import World
from mock_server.world.store import encoded

CIBA_GRANT = "urn:openid:params:grant-type:ciba"


async def get_configuration(request: Request) -> Response:
    """The issuer is the name the client called us by."""
    world: World = request.app.state.world
    issuer = origin_of(request.scope)
    told = {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth/authorize",
        "token_endpoint": f"{issuer}/oauth/token",
        "jwks_uri": f"{issuer}/oauth/jwks.json",
        "revocation_endpoint": f"{issuer}/oauth/revoke",
        "backchannel_authentication_endpoint": f"{issuer}/oauth/approval",
        "backchannel_token_delivery_modes_supported": ["poll"],
        "grant_types_supported": ["authorization_code", "refresh_token", CIBA_GRANT],
        "response_types_supported": ["code"],
        "scopes_supported": SCOPE.split(),
        "subject_types_supported": ["pairwise"],
        "code_challenge_methods_supported": ["S256"],
        "dpop_signing_alg_values_supported": ["ES256"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "ui_locales_supported": ["az", "en", "ru"],
        "authorization_response_iss_parameter_supported": True,
    }
    return read_answer(request, encoded(told), world.etag("login", "", issuer.rpartition("/")[2]))


async def get_keys(request: Request) -> Response:
    world: World = request.app.state.world
    key = public_jwk(world)
    return read_answer(request, encoded({"keys": [key]}), world.etag("login", "", key["kid"]))


routes = [
    Route("/.well-known/openid-configuration", get_configuration),
    Route("/oauth/jwks.json", get_keys),
]
