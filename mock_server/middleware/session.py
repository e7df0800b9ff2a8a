"""Who asks: an access token and a proof of its key, or no answer (AUTH-07, SRV-05).

The contract says which operations are public; everything else needs a session. Addresses the
contract does not have are served only where a page of the portal stands.
"""

from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.middleware.operations import Operation
from mock_server.rules.dpop import ProofRefused, Proofs
from mock_server.rules.history import SOURCE
from mock_server.rules.presence import NotSignedIn, Presence, Present
from mock_server.rules.sessions import SessionOver

PAGES: Final = (
    "/",
    "/__mock",
    "/oauth/authorize",
    "/sign-in",
    "/check",
    "/pay",
    "/consent",
    "/card",
    "/verify",
    "/portal.css",
    "/portal.svg",
    "/reference",
    "/openapi.json",
)
_SCHEME: Final = "dpop "
_ALGORITHMS: Final = 'algs="ES256"'


class Sessions:
    def __init__(self, app: ASGIApp, presence: Presence, proofs: Proofs) -> None:
        self._app = app
        self._presence = presence
        self._proofs = proofs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        client = scope.get("client")
        SOURCE.set(client[0] if client else "")
        operation: Operation | None = scope["state"].get("operation")
        if operation is None and not _is_page(scope["path"]):
            await problem(scope, 404, "not_found")(scope, receive, send)
        elif operation is None or operation.is_public:
            await self._app(scope, receive, send)
        else:
            await self._guarded(scope, receive, send)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            present = self._present(scope)
        except NotSignedIn:
            await _refuse(scope, receive, send, "unauthenticated")
        except SessionOver as over:
            await _refuse(scope, receive, send, over.code, "invalid_token")
        except ProofRefused as refused:
            fresh = {"DPoP-Nonce": self._proofs.nonce()}
            needs_nonce = refused.error == "use_dpop_nonce"
            await _refuse(
                scope,
                receive,
                send,
                "dpop_invalid",
                refused.error,
                fresh if needs_nonce else None,
            )
        else:
            self._presence.greet(present.owner)
            scope["state"]["session"] = present.state
            await self._app(scope, receive, send)

    def _present(self, scope: Scope) -> Present:
        token = access_token(scope)
        if token is None:
            raise NotSignedIn
        present = self._presence.of(token)
        sent = proofs_sent(scope)
        jkt = self._proofs.proven_key(sent, scope["method"], address_of(scope), token)
        if jkt != present.jkt:
            raise ProofRefused("the proof is of another key")
        return present


def whose_token(presence: Presence, scope: Scope) -> str | None:
    """The FIN a request's token belongs to, proof or not: for rules about one person's calls."""
    token = access_token(scope)
    try:
        return None if token is None else presence.of(token).owner.fin
    except (NotSignedIn, SessionOver):
        return None


def access_token(scope: Scope) -> str | None:
    """`Bearer` is not taken: a token alone proves nothing. Two headers are as good as none."""
    sent = [value for name, value in scope["headers"] if name == b"authorization"]
    text = sent[0].decode("latin-1") if len(sent) == 1 else ""
    return text[len(_SCHEME) :] if text[: len(_SCHEME)].lower() == _SCHEME else None


def proofs_sent(scope: Scope) -> list[str]:
    return [value.decode("latin-1") for name, value in scope["headers"] if name == b"dpop"]


def origin_of(scope: Scope) -> str:
    """This portal as the client names it; the Host header was checked before."""
    host = next(value for name, value in scope["headers"] if name == b"host")
    return f"{scope['scheme']}://{host.decode('latin-1')}"


def address_of(scope: Scope) -> str:
    return origin_of(scope) + (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")


def _is_page(path: str) -> bool:
    return path in PAGES or any(path.startswith(f"{page}/") for page in PAGES)


async def _refuse(
    scope: Scope,
    receive: Receive,
    send: Send,
    code: str,
    error: str | None = None,
    fresh: dict[str, str] | None = None,
) -> None:
    challenge = f'DPoP error="{error}", {_ALGORITHMS}' if error else f"DPoP {_ALGORITHMS}"
    headers = {"WWW-Authenticate": challenge, **(fresh or {})}
    await problem(scope, 401, code, headers=headers)(scope, receive, send)
