"""The contract for people to read, drawn from the contract itself: no script, nothing fetched."""

import hashlib
from functools import cache
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import read_answer
from mock_server.contract import document
from mock_server.pages import shapes
from mock_server.pages.html import Html, Inside, joined, tag
from mock_server.pages.layout import Page, answer
from mock_server.pages.words import Say
from mock_server.problems import language_of
from mock_server.world.store import encoded

DOCUMENT: Final = "/openapi.json"
REFERENCE: Final = "/reference"
_METHODS: Final = ("get", "post", "put", "patch", "delete")
_TONES: Final = {"2": "good", "3": "info", "4": "warn", "5": "bad"}


@cache
def _written() -> tuple[bytes, str]:
    """The document as bytes, and its ETag: it never changes while the portal runs."""
    body = encoded(document())
    return body, f'"{hashlib.sha256(body).hexdigest()[:16]}"'


async def get_document(request: Request) -> Response:
    return read_answer(request, *_written())


async def get_reference(request: Request) -> Response:
    asked = request.query_params.get("lang", "")
    return answer(page(Say(asked if asked in ("az", "en", "ru") else language_of(request))))


def page(say: Say) -> Page:
    told = document()
    areas = [_area(say, told, area) for area in told["tags"]]
    schemas = [
        shapes.named(say, name, schema) for name, schema in told["components"]["schemas"].items()
    ]
    before, after = say("reference.intro").split("{address}")
    link = tag("a", DOCUMENT, href=DOCUMENT)
    body = (
        tag("h1", say("reference.title")),
        tag("p", before, link, after, class_="intro"),
        tag("p", told["info"]["description"], class_="intro", lang="en"),
        areas,
        tag("section", tag("h2", say("reference.schemas")), schemas, class_="card"),
    )
    ways = [tag("li", tag("a", area["name"], href=f"#{area['name']}")) for area in told["tags"]]
    contents = tag("nav", tag("ul", ways), class_="sections", aria_label=say("reference.title"))
    return Page(
        title=say("reference.title"),
        say=say,
        width="wide",
        other_languages={code: f"{REFERENCE}?lang={code}" for code in ("az", "en", "ru")},
        body=tag("div", contents, tag("div", body), class_="desk"),
    )


def _area(say: Say, told: dict[str, Any], area: dict[str, Any]) -> Html:
    operations = [
        _operation(say, told, method, path, item[method])
        for path, item in told["paths"].items()
        for method in _METHODS
        if area["name"] in item.get(method, {}).get("tags", ())
    ]
    return tag(
        "section",
        tag("h2", area["name"]),
        tag("p", area["description"], class_="soft", lang="en"),
        operations,
        class_="card log",
        id=area["name"],
    )


def _operation(
    say: Say, told: dict[str, Any], method: str, path: str, operation: dict[str, Any]
) -> Html:
    public = operation.get("security") == []
    access = say("reference.public" if public else "reference.signed_in")
    return tag(
        "details",
        tag(
            "summary",
            tag("span", method.upper(), class_="verb"),
            tag("code", path),
            tag("span", operation.get("summary"), class_="aside soft small", lang="en"),
        ),
        tag("p", tag("span", access, class_=f"tag {'' if public else 'info'}")),
        _takes(say, told, operation),
        tag("h3", say("reference.answers")),
        _answers(told, operation),
        id=operation["operationId"],
        class_="operation",
    )


def _takes(say: Say, told: dict[str, Any], operation: dict[str, Any]) -> Inside:
    rows = [
        shapes.row(say, one["name"], one["in"], one["schema"], required=one.get("required", False))
        for one in (shapes.resolved(told, one) for one in operation.get("parameters", ()))
    ]
    for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
        schema = shapes.resolved(told, content["schema"])
        needed = schema.get("required", ())
        where = f"{say('reference.body')}, {media_type}"
        rows += [
            shapes.row(say, name, where, inner, required=name in needed)
            for name, inner in schema.get("properties", {}).items()
        ]
    return (tag("h3", say("reference.takes")), shapes.table(rows)) if rows else None


def _answers(told: dict[str, Any], operation: dict[str, Any]) -> Html:
    rows: list[Html] = []
    for status, named in operation["responses"].items():
        response = shapes.resolved(told, named)
        contents = [
            (tag("code", media_type), " ", shapes.kind_of(content["schema"]), tag("br"))
            for media_type, content in response.get("content", {}).items()
        ]
        rows.append(
            tag(
                "tr",
                tag("td", tag("span", status, class_=f"tag {_TONES[status[0]]}")),
                tag("td", response["description"], lang="en"),
                tag("td", joined(contents)),
            )
        )
    return shapes.table(rows)


routes: Final = [Route(DOCUMENT, get_document), Route(REFERENCE, get_reference)]
