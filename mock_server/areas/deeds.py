"""A deed as it was asked for: under its key, done once and told alike (REL-08)."""

from collections.abc import Callable

from starlette.requests import Request

from mock_server.areas.citizen import here
from mock_server.rules.once import once


def done_once(request: Request, do: Callable[[], str]) -> str:
    """The id of what `do` made, now or when the key first came; that there is a key, the
    contract has seen to. Raises `KeyReused`, and whatever `do` raises.
    """
    world, fin = here(request)
    deed = [request.url.path, getattr(request.state, "body", None)]
    return once(world, fin, request.headers["Idempotency-Key"], deed, do)
