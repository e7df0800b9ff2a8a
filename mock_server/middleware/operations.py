"""The contract's operations, read once: which one a request means, and what it may carry."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, cast

import fastjsonschema

from mock_server.contract import NEEDS_NO_ACCEPTANCE

Check = Callable[[Any], Any]
"""Raises `fastjsonschema.JsonSchemaValueException`."""

JSON: Final = "application/json"
FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Parameter:
    kind: str
    """The schema's type: text is turned into it before the check."""
    check: Check


@dataclass(frozen=True, slots=True)
class Body:
    media_type: str
    is_required: bool
    check: Check


@dataclass(frozen=True, slots=True)
class Operation:
    ident: str
    path: str
    is_public: bool
    needs_acceptance: bool
    """Of policy and terms, before anything else is done."""
    in_path: Mapping[str, Parameter]
    in_query: Mapping[str, Parameter]
    needed_query: frozenset[str]
    in_header: Mapping[str, Parameter]
    needed_headers: frozenset[str]
    body: Body | None
    gives: frozenset[str]
    """Every media type it may answer with."""


@dataclass(frozen=True, slots=True)
class _Address:
    pattern: re.Pattern[str]
    operations: Mapping[str, Operation]


@dataclass(frozen=True, slots=True)
class Meant:
    """Where a request goes. No operation: the address is known, the method is not."""

    operation: Operation | None
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    methods: tuple[str, ...] = ()


class Operations:
    """`document` is the whole OpenAPI document, read once."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._fixed: dict[str, dict[str, Operation]] = {}
        self._varying: list[_Address] = []
        for path, item in document["paths"].items():
            operations = {
                method.upper(): _operation(document, path, item[method])
                for method in ("get", "post", "put", "patch", "delete")
                if method in item
            }
            if "{" in path:
                self._varying.append(_Address(_pattern(path), operations))
            else:
                self._fixed[path] = operations

    def meant_by(self, method: str, path: str) -> Meant | None:
        """`None` for an address the contract does not have. HEAD asks what GET would."""
        method = "GET" if method == "HEAD" else method
        if fixed := self._fixed.get(path):
            return Meant(fixed.get(method), methods=tuple(fixed))
        for address in self._varying:
            if found := address.pattern.fullmatch(path):
                known = address.operations
                return Meant(known.get(method), found.groupdict(), tuple(known))
        return None


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", path)
    return re.compile(
        "".join(
            f"(?P<{part}>[^/]+)" if place % 2 else re.escape(part)
            for place, part in enumerate(parts)
        )
    )


def _operation(document: Mapping[str, Any], path: str, told: Mapping[str, Any]) -> Operation:
    parameters = [resolved(document, one) for one in told.get("parameters", ())]
    queried = [one for one in parameters if one["in"] == "query"]
    headers = [one for one in parameters if one["in"] == "header"]
    return Operation(
        ident=told["operationId"],
        path=path,
        is_public=told.get("security") == [],
        needs_acceptance=not told.get(NEEDS_NO_ACCEPTANCE, False),
        in_path=_compiled(document, [one for one in parameters if one["in"] == "path"]),
        in_query=_compiled(document, queried),
        needed_query=frozenset(one["name"] for one in queried if one.get("required")),
        in_header=_compiled(document, headers),
        needed_headers=frozenset(one["name"] for one in headers if one.get("required")),
        body=_body(document, told.get("requestBody")),
        gives=frozenset(
            media
            for answer in told["responses"].values()
            for media in resolved(document, answer).get("content", ())
        ),
    )


def _compiled(
    document: Mapping[str, Any], parameters: list[Mapping[str, Any]]
) -> dict[str, Parameter]:
    return {
        one["name"]: Parameter(
            kind=resolved(document, one["schema"]).get("type", "string"),
            check=compiled(document, one["schema"]),
        )
        for one in parameters
    }


def _body(document: Mapping[str, Any], told: Mapping[str, Any] | None) -> Body | None:
    if told is None:
        return None
    told = resolved(document, told)
    # One media type an operation is this contract's rule; a test of the contract holds it.
    ((media_type, content),) = told["content"].items()
    return Body(
        media_type=media_type,
        is_required=told.get("required", False),
        check=compiled(document, content["schema"]),
    )


def compiled(document: Mapping[str, Any], schema: Mapping[str, Any]) -> Check:
    """`$ref` inside the schema finds the document's components. Compiled at its first value:
    a start compiles nothing, and what nobody asks costs nothing.
    """

    def check(value: Any) -> Any:
        return ready()(value)

    @cache
    def ready() -> Check:
        return _checking(json.dumps(_inlined(document, schema), sort_keys=True))

    return check


@cache
def _checking(schema: str) -> Check:
    """Shared by every portal of this process."""
    return cast("Check", fastjsonschema.compile(json.loads(schema), use_default=False))


def _inlined(document: Mapping[str, Any], part: Any) -> Any:
    """Without references: the compiler walks whatever document it is handed.

    The contract has no shape that holds itself; a test of the contract holds it to that.
    """
    if isinstance(part, dict):
        told = resolved(document, cast("Mapping[str, Any]", part))
        return {name: _inlined(document, one) for name, one in told.items()}
    if isinstance(part, list):
        return [_inlined(document, one) for one in cast("list[Any]", part)]
    return part


def resolved(document: Mapping[str, Any], told: Mapping[str, Any]) -> Mapping[str, Any]:
    while reference := told.get("$ref"):
        found: Any = document
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]
        told = cast("Mapping[str, Any]", found)
    return told
