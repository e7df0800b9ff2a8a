"""A form's JSON Schema: what each kind of field may hold, and what is wrong with an answer."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

import fastjsonschema

from mock_server.rules.fin import FIN_PATTERN
from mock_server.rules.findings import Finding, found

Record = dict[str, Any]
Answers = Mapping[str, Any]

_IDENT: Final = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"}
_NAME: Final = {"type": "string", "minLength": 1, "maxLength": 120}
_FIN: Final = {"type": "string", "pattern": FIN_PATTERN}
_KINDS: Final[dict[str, Record]] = {
    "text": {"type": "string", "minLength": 1, "maxLength": 200},
    "long_text": {"type": "string", "minLength": 1, "maxLength": 2000},
    "address": {"type": "string", "minLength": 5, "maxLength": 200},
    "phone": {"type": "string", "pattern": r"^\+994\d{9}$"},
    "number": {"type": "integer", "minimum": 0, "maximum": 1_000_000_000},
    "money": {"type": "integer", "minimum": 1, "maximum": 100_000_000_000},
    "date": {"type": "string", "format": "date"},
    "yes_no": {"type": "boolean"},
    "tick": {"const": True},
    "fin": _FIN,
    "people": {
        "type": "array",
        "minItems": 1,
        "maxItems": 9,
        "items": {
            "type": "object",
            "required": ["fin", "name"],
            "properties": {"fin": _FIN, "name": _NAME},
            "additionalProperties": False,
        },
    },
    "files": {
        "type": "array",
        "minItems": 1,
        "maxItems": 3,
        "items": {
            "type": "object",
            "required": ["id", "name"],
            "properties": {"id": _IDENT, "name": _NAME},
            "additionalProperties": False,
        },
    },
    "slot": {
        "type": "object",
        "required": ["office", "at"],
        "properties": {"office": _IDENT, "at": {"type": "string", "format": "date-time"}},
        "additionalProperties": False,
    },
}
READ_ONLY: Final = "value"
"""Shown, never answered."""


def schema_of(field: Record) -> Record | None:
    """`None` for what is only shown. `field` has its options resolved."""
    kind = field["kind"]
    if kind == READ_ONLY:
        return None
    if kind in ("choice", "choices"):
        one: Record = {"type": "string", "enum": [option["value"] for option in field["options"]]}
        if not one["enum"]:
            one = {"type": "string", "maxLength": 0}
        if kind == "choices":
            one = {"type": "array", "items": one, "minItems": 1, "uniqueItems": True}
        return one
    return _KINDS[kind] | field.get("schema", {})


def is_asked(field: Record, answers: Answers) -> bool:
    """Whether its conditions hold; each names another field and what it has to say."""
    return all(
        _plain(answers.get(one["field"])) in [_plain(value) for value in one["equals"]]
        for one in field["when"]
    )


def wrong_in(fields: list[Record], schema: Record, answers: Answers) -> list[Finding]:
    """Everything that is missing, malformed or not asked for, each at its place."""
    by_key = {field["key"]: field for field in fields}
    wrong = [
        found("not_asked", key)
        for key in answers
        if key not in schema["properties"] or not is_asked(by_key[key], answers)
    ]
    for field in fields:
        if field["key"] in schema["properties"] and is_asked(field, answers):
            wrong.extend(_wrong_with(field, schema, answers.get(field["key"])))
    return wrong


def _wrong_with(field: Record, schema: Record, value: Any) -> Iterator[Finding]:
    key = field["key"]
    if value is None:
        if not field["optional"]:
            yield found("missing", key)
        return
    if not _fits(schema["properties"][key], value):
        yield found("malformed", key)
    elif field["kind"] == "date":
        day = date.fromisoformat(value)
        if field["earliest"] is not None and day < date.fromisoformat(field["earliest"]):
            yield found("too_early", key)
        if field["latest"] is not None and day > date.fromisoformat(field["latest"]):
            yield found("too_late", key)


def _fits(schema: Record, value: Any) -> bool:
    try:
        _compiled(json.dumps(schema, sort_keys=True))(value)
    except fastjsonschema.JsonSchemaValueException:
        return False
    return True


@lru_cache(maxsize=512)
def _compiled(schema: str) -> Any:
    return fastjsonschema.compile(json.loads(schema))


def _plain(value: Any) -> str:
    """True is not 1 here, as it is in Python."""
    return json.dumps(value, sort_keys=True)
