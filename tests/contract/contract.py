"""The agreement, as the tests read it: which operations there are, and what breaks one."""

import re
from functools import cache
from typing import Any

import httpx
from hypothesis import Phase, find, settings
from hypothesis.strategies import from_regex
from jsonschema import Draft202012Validator, FormatChecker
from starlette.routing import BaseRoute, Match, Mount, Route

from mock_server.contract import document

_QUIET = settings(
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=50,
    phases=(Phase.generate, Phase.shrink),
)
"""Simplest, and without saying why it is: that takes most of the time."""
_OF_FORM = {
    "date": "2026-11-25",
    "date-time": "2026-11-25T12:00:00+04:00",
    "email": "a@example.az",
}
VERBS = ("get", "post", "put", "patch", "delete")
Operation = tuple[str, str]
"""A verb and a path template, e.g. `("GET", "/documents/{document}")`."""

OUTSIDE = (
    "/",
    "/__mock",
    "/oauth/authorize",
    "/sign-in",
    "/openapi.json",
    "/reference",
    "/portal.css",
    "/portal.svg",
    "/check",
    "/card",
    "/verify",
    "/pay",
    "/consent",
)
"""Doors for people, not for clients: pages, the control room, the contract itself."""


def operations() -> dict[Operation, dict[str, Any]]:
    return {
        (verb.upper(), path): item[verb]
        for path, item in document()["paths"].items()
        for verb in VERBS
        if verb in item
    }


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    """What a `$ref` of the document points at, or the part itself."""
    while "$ref" in part:
        target: Any = document()
        for step in part["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        part = target
    return part


def operation_of(routes: list[BaseRoute], method: str, path: str) -> Operation | None:
    """The operation that a request is one of; `None` for a door that is not in the contract."""
    scope = {"type": "http", "method": method, "path": path, "headers": []}
    for route in routes:
        if isinstance(route, Route) and route.matches(scope)[0] is Match.FULL:
            found = (method, template(route.path))
            return found if found in operations() else None
    return None


def served(routes: list[BaseRoute], prefix: str = "") -> set[Operation]:
    """Everything a router answers, without what is for people."""
    found: set[Operation] = set()
    for route in routes:
        if isinstance(route, Mount):
            found |= served(list(route.routes), prefix + route.path)
        elif isinstance(route, Route):
            path = template(prefix + route.path)
            found |= {(verb, path) for verb in (route.methods or ()) if verb != "HEAD"}
    return {(verb, path) for verb, path in found if not is_outside(path)}


def is_outside(path: str) -> bool:
    return path in OUTSIDE or path.startswith(tuple(f"{door}/" for door in OUTSIDE if door != "/"))


def template(path: str) -> str:
    """Starlette's `{section:str}` as the contract writes it."""
    return re.sub(r"\{(\w+):\w+\}", r"{\1}", path)


def break_of(operation: Operation, response: httpx.Response) -> str | None:
    """Why this answer breaks the contract, or `None`."""
    answers = operations()[operation]["responses"]
    if str(response.status_code) not in answers:
        return f"{operation} may not answer {response.status_code}"
    answer = resolved(answers[str(response.status_code)])
    if "x-request-id" not in response.headers:
        return f"{operation} answered without a request id"
    if "content" not in answer:
        return f"{operation} answered a body it did not promise" if response.content else None
    kind = response.headers.get("content-type", "").partition(";")[0]
    if kind not in answer["content"]:
        return f"{operation} may not answer {kind}"
    if kind != "application/json" and not kind.endswith("+json"):
        return None if response.content else f"{operation} answered an empty {kind}"
    return _fault(answer["content"][kind]["schema"], response.json(), operation)


def _fault(schema: dict[str, Any], value: Any, operation: Operation) -> str | None:
    whole = schema | {"components": document()["components"]}
    errors = Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(value)
    return next((f"{operation} {error.json_path}: {error.message}" for error in errors), None)


def an_example(schema: dict[str, Any]) -> Any:
    """A small value that this part of the document allows: what is required and no more."""
    told = resolved(schema)
    if "enum" in told or "const" in told:
        return told.get("enum", [told.get("const")])[0]
    if choices := told.get("oneOf", told.get("anyOf")):
        return an_example(choices[0])
    kinds = told.get("type", "object")
    match kinds if isinstance(kinds, str) else kinds[0]:
        case "object":
            properties = told.get("properties", {})
            return {name: an_example(properties[name]) for name in told.get("required", ())}
        case "array":
            return [an_example(told["items"]) for _ in range(told.get("minItems", 0))]
        case "string":
            return _words(
                told.get("pattern"),
                told.get("format", told.get("contentEncoding")),
                told.get("minLength", 1),
            )
        case kind:
            return {"boolean": True, "null": None}.get(kind, told.get("minimum", 0))


@cache
def _words(pattern: str | None, form: str | None, least: int) -> str:
    if pattern is None:
        if form == "base64":
            return "eHh4" * max(1, -(-least // 4))
        return _OF_FORM.get(form or "", "x" * max(1, least))
    fitting = from_regex(pattern.replace("$", r"\Z"))
    return find(fitting, lambda text: len(text) >= least and "." not in text, settings=_QUIET)
