"""Holds every request to the contract before a handler sees it: 405, 406, 415, 400 or 422.

Addresses that the contract does not have (pages, the tester's desk) pass untouched. A body that
was read and checked is left in `state["body"]`, the operation in `state["operation"]`.
"""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

import fastjsonschema
from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.middleware.bodies import Unreadable, again, read_body, whole_body
from mock_server.middleware.complaints import Complaint, complaints, pointer
from mock_server.middleware.operations import Body, Meant, Operation, Operations, Parameter

_ALWAYS: Final = ("*/*", "application/json", "application/problem+json")
"""Whoever can read a problem can be told one."""
_NO_VALUE: Final = object()


class Contract:
    def __init__(self, app: ASGIApp, operations: Operations) -> None:
        self._app = app
        self._operations = operations

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        meant = None
        if scope["type"] == "http":
            meant = self._operations.meant_by(scope["method"], scope["path"])
        if meant is None:
            await self._app(scope, receive, send)
            return
        operation = meant.operation
        if operation is None:
            await _no_such_method(meant, scope, receive, send)
            return
        scope["state"]["operation"] = operation
        if not _takes_one_of(operation.gives, scope):
            await problem(scope, 406, "not_acceptable")(scope, receive, send)
        elif wrong := [
            *_wrong_address(operation, meant.values, scope["query_string"]),
            *_wrong_headers(operation, scope),
        ]:
            await _invalid(scope, receive, send, wrong)
        elif operation.body is None:
            await self._app(scope, receive, send)
        else:
            await self._with_body(operation.body, scope, receive, send)

    async def _with_body(self, told: Body, scope: Scope, receive: Receive, send: Send) -> None:
        body = await whole_body(receive)
        if not body and told.is_required and not _header(scope, b"content-type"):
            await _invalid(scope, receive, send, [("/body", "is missing")])
            return
        if _media_type(scope) != told.media_type:
            await problem(scope, 415, "unsupported_media_type")(scope, receive, send)
            return
        try:
            scope["state"]["body"] = told.check(read_body(told.media_type, body))
        except Unreadable as error:
            answer = problem(scope, 400, "validation_failed", errors=error.complaints)
            await answer(scope, receive, send)
        except fastjsonschema.JsonSchemaValueException as error:
            await _invalid(scope, receive, send, complaints(error, "body"))
        else:
            await self._app(scope, again(body, receive), send)


async def _no_such_method(meant: Meant, scope: Scope, receive: Receive, send: Send) -> None:
    allowed = ", ".join(meant.methods)
    answer = problem(scope, 405, "method_not_allowed", headers={"Allow": allowed})
    await answer(scope, receive, send)


async def _invalid(scope: Scope, receive: Receive, send: Send, wrong: list[Complaint]) -> None:
    await problem(scope, 422, "validation_failed", errors=wrong)(scope, receive, send)


def _wrong_address(
    operation: Operation, values: Mapping[str, str], query: bytes
) -> list[Complaint]:
    wrong: list[Complaint] = []
    for name, parameter in operation.in_path.items():
        wrong += _wrong_value(parameter, values[name], "path", name)
    if query or operation.needed_query:
        wrong += _wrong_query(operation, query)
    return wrong


def _wrong_headers(operation: Operation, scope: Scope) -> list[Complaint]:
    wrong: list[Complaint] = []
    for name, parameter in operation.in_header.items():
        if value := _header(scope, name.lower().encode()):
            wrong += _wrong_value(parameter, value, "header", name)
        elif name in operation.needed_headers:
            wrong.append((pointer("header", name), "is missing"))
    return wrong


def _wrong_query(operation: Operation, query: bytes) -> list[Complaint]:
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    names = [name for name, _ in pairs]
    wrong = [
        (pointer("query", name), "is missing")
        for name in sorted(operation.needed_query.difference(names))
    ]
    for name, value in dict(pairs).items():
        parameter = operation.in_query.get(name)
        if parameter is None:
            wrong.append((pointer("query", name), "is not known"))
        elif names.count(name) > 1:
            wrong.append((pointer("query", name), "is given more than once"))
        else:
            wrong += _wrong_value(parameter, value, "query", name)
    return wrong


def _wrong_value(parameter: Parameter, text: str, *place: str) -> list[Complaint]:
    value = _typed(parameter.kind, text)
    if value is _NO_VALUE:
        return [(pointer(*place), f"must be of type {parameter.kind}")]
    try:
        parameter.check(value)
    except fastjsonschema.JsonSchemaValueException as error:
        return complaints(error, *place)
    return []


def _typed(kind: str, text: str) -> Any:
    match kind:
        case "integer":
            return int(text) if text.removeprefix("-").isdecimal() else _NO_VALUE
        case "boolean":
            return {"true": True, "false": False}.get(text, _NO_VALUE)
        case _:
            return text


def _takes_one_of(given: frozenset[str], scope: Scope) -> bool:
    accept = _header(scope, b"accept")
    if not accept:
        return True
    wanted = {part.partition(";")[0].strip().lower() for part in accept.split(",")}
    kinds = {f"{media.partition('/')[0]}/*" for media in given}
    return bool(wanted & {*_ALWAYS, *given, *kinds})


def _media_type(scope: Scope) -> str:
    return _header(scope, b"content-type").partition(";")[0].strip().lower()


def _header(scope: Scope, name: bytes) -> str:
    for key, value in scope["headers"]:
        if key == name:
            return value.decode("latin-1")
    return ""
