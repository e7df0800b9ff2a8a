"""Why a value does not fit its schema, as JSON pointers (RFC 6901) and plain words for developers.

The value itself is never repeated: it may be a password.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

import fastjsonschema

Complaint = tuple[str, str]
"""A pointer into the request, and what is wrong there."""

_WORDS: Final[Mapping[str, Callable[[Any], str]]] = {
    "type": lambda wanted: f"must be of type {_listed(wanted)}",
    "enum": lambda wanted: f"must be one of: {_listed(wanted)}",
    "const": lambda wanted: f"must be {wanted}",
    "minLength": lambda wanted: f"must have at least {wanted} characters",
    "maxLength": lambda wanted: f"must have at most {wanted} characters",
    "pattern": lambda wanted: f"must match {wanted}",
    "format": lambda wanted: f"must be a {wanted}",
    "minimum": lambda wanted: f"must be at least {wanted}",
    "maximum": lambda wanted: f"must be at most {wanted}",
    "minItems": lambda wanted: f"must have at least {wanted} items",
    "maxItems": lambda wanted: f"must have at most {wanted} items",
}


def pointer(*steps: str) -> str:
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def complaints(error: fastjsonschema.JsonSchemaValueException, *place: str) -> list[Complaint]:
    """`place` is where the checked value stands in the request, e.g. "body"."""
    # fastjsonschema calls what it was given "data"; the steps after it are the path inside.
    inside = [str(step) for step in cast("list[Any]", error.path)[1:]]
    here = (*place, *inside)
    rule, wanted, value = str(error.rule), error.rule_definition, error.value
    if rule == "required":
        return [(pointer(*here, name), "is missing") for name in wanted if name not in value]
    if rule == "additionalProperties":
        known = error.definition.get("properties", {})
        return [(pointer(*here, name), "is not known") for name in value if name not in known]
    words = _WORDS.get(rule)
    return [(pointer(*here), words(wanted) if words else "is not as the contract says")]


def _listed(wanted: Any) -> str:
    if isinstance(wanted, list):
        return ", ".join("null" if one is None else str(one) for one in cast("list[Any]", wanted))
    return str(wanted)
