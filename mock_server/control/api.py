"""The control API under `/__mock/api`: every act of the table, as JSON."""

from collections.abc import Callable, Coroutine
from math import isfinite
from typing import Any, Final, cast

import fastjsonschema
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from mock_server.answers import made_answer, problem
from mock_server.control.access import TokenOnly
from mock_server.control.acts import ACTS, checks
from mock_server.control.desk import Act, Desk, Given, Refused
from mock_server.middleware.bodies import Unreadable, read_body
from mock_server.middleware.complaints import complaints
from mock_server.middleware.operations import JSON

ROOT: Final = "/__mock/api"

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


def api(desk: Desk) -> Mount:
    routes: list[BaseRoute] = [
        Route(act.path, _endpoint(desk, act), methods=[act.method]) for act in ACTS.values()
    ]
    return Mount(
        ROOT,
        routes=[Route("/", _table, methods=["GET"]), *routes],
        middleware=[Middleware(TokenOnly, desk=desk)],
    )


async def _table(_: Request) -> Response:
    """Every route there is, read from what makes them."""
    return made_answer(
        {
            "routes": [
                {
                    "name": act.name,
                    "method": act.method,
                    "path": ROOT + act.path,
                    "says": act.says,
                    "takes": act.takes["properties"],
                }
                for act in ACTS.values()
            ]
        }
    )


def _endpoint(desk: Desk, act: Act) -> Endpoint:
    check = checks()[act.name]

    async def perform(request: Request) -> Response:
        try:
            sent = await _sent(request, act)
            check(sent)
            return made_answer(act.perform(desk, {**sent, **request.path_params}))
        except Unreadable as error:
            return problem(request, 400, "validation_failed", errors=error.complaints)
        except fastjsonschema.JsonSchemaValueException as error:
            place = "query" if act.method == "GET" else "body"
            wrong = complaints(error, place)
            return problem(request, 422, "validation_failed", errors=wrong)
        except Refused as error:
            return problem(request, error.status, error.code, errors=error.complaints)

    return perform


async def _sent(request: Request, act: Act) -> Any:
    if act.method == "GET":
        return typed(act.takes, dict(request.query_params))
    body = await request.body()
    return read_body(JSON, body) if body else {}


def typed(schema: dict[str, Any], fields: dict[str, str]) -> Given:
    """Text from an address or a form as the schema wants it; an empty field is not sent."""
    known = schema["properties"]
    return {
        name: _typed(known.get(name, {}).get("type"), text)
        for name, text in fields.items()
        if text != ""
    }


def _typed(kind: Any, text: str) -> Any:
    kinds = cast("list[Any]", kind) if isinstance(kind, list) else [kind]
    try:
        if "integer" in kinds:
            return int(text)
        if "number" in kinds:
            number = float(text)
            return number if isfinite(number) else text
    except ValueError:
        return text
    return text == "true" if "boolean" in kinds else text
