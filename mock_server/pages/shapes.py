"""Draws JSON schemas for the reference: a table of fields, each with its kind and its limits."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from mock_server.pages.html import Html, Inside, joined, tag
from mock_server.pages.words import Say

_LIMITS: Final = ("minLength", "maxLength", "minimum", "maximum", "pattern", "format")


def resolved(document: Mapping[str, Any], told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follows one `$ref` into the components."""
    reference = told.get("$ref")
    if reference is None:
        return told
    *_, group, name = reference.split("/")
    return document["components"][group][name]


def named(say: Say, name: str, schema: Mapping[str, Any]) -> Html:
    return tag(
        "details",
        tag("summary", tag("code", name), class_="field"),
        tag("p", schema.get("description"), class_="soft", lang="en")
        if "description" in schema
        else None,
        fields(say, schema),
        id=f"schema-{name}",
    )


def fields(say: Say, schema: Mapping[str, Any]) -> Html:
    """An object's fields, or the kind of anything else."""
    if "properties" not in schema:
        return tag("p", kind_of(schema))
    needed = schema.get("required", ())
    return table(
        row(say, name, "", inner, required=name in needed)
        for name, inner in schema["properties"].items()
    )


def table(rows: Iterable[Html]) -> Html:
    return tag("div", tag("table", tag("tbody", rows)), class_="scroll")


def row(say: Say, name: str, where: str, schema: Mapping[str, Any], *, required: bool) -> Html:
    needed = tag("span", say("reference.required"), class_="tag") if required else None
    limits = [f"{limit}: {schema[limit]}" for limit in _LIMITS if limit in schema]
    return tag(
        "tr",
        tag("td", tag("code", name), tag("div", where, class_="soft small") if where else None),
        tag(
            "td",
            kind_of(schema),
            [(tag("br"), tag("span", limit, class_="soft small")) for limit in limits],
        ),
        tag("td", needed, tag("div", schema.get("description"), class_="small", lang="en")),
    )


def kind_of(schema: Mapping[str, Any]) -> Inside:
    match schema:
        case {"$ref": str(reference)}:
            name = reference.rsplit("/", 1)[-1]
            return tag("a", name, href=f"#schema-{name}")
        case {"type": "array", "items": inner}:
            return joined("[ ", kind_of(inner), " ]")
        case {"enum": values}:
            return joined([(tag("code", str(value)), " ") for value in values])
        case {"oneOf": choices} | {"anyOf": choices} | {"allOf": choices}:
            return joined([(kind_of(choice), " ") for choice in choices])
        case _:
            kind: str | list[str] = schema.get("type", "")
            return kind if isinstance(kind, str) else " | ".join(kind)
