"""The frame around every page of the portal: head, languages, the mock's mark, safe headers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from starlette.responses import Response

from mock_server.pages.html import Html, Inside, joined, tag
from mock_server.pages.words import Say

STYLES: Final = "/portal.css"
MARK: Final = "/portal.svg"
_LANGUAGES: Final = {"az": "Azərbaycanca", "en": "English", "ru": "Русский"}


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    say: Say
    body: Inside
    width: Literal["narrow", "wide"] = "narrow"
    other_languages: Mapping[str, str] = field(default_factory=dict[str, str])
    """Where the same place speaks another language."""
    refresh_seconds: int | None = None
    links: Inside = None
    """Beside the portal's name."""
    form_targets: Iterable[str] = ()
    """Origins besides our own that a form of this page may end at."""


def answer(page: Page, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(
        drawn(page).encode(),
        status,
        {**safe_headers(page.form_targets), **(headers or {})},
        media_type="text/html",
    )


def safe_headers(form_targets: Iterable[str] = ()) -> dict[str, str]:
    """No script at all, no frame, nothing kept, nothing told to the next address (SRV-09)."""
    targets = " ".join(("'self'", *form_targets))
    return {
        "Content-Security-Policy": (
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            f"form-action {targets}; frame-ancestors 'none'"
        ),
        "X-Frame-Options": "DENY",
        "Cache-Control": "no-store",
    }


def drawn(page: Page) -> Html:
    say = page.say
    return joined(
        Html("<!doctype html>"),
        tag(
            "html",
            tag(
                "head",
                tag("meta", charset="utf-8"),
                tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
                tag("meta", name="color-scheme", content="light dark"),
                _refresh(page.refresh_seconds),
                tag("title", page.title),
                tag("link", rel="icon", href=MARK, type="image/svg+xml"),
                tag("link", rel="stylesheet", href=STYLES),
            ),
            tag(
                "body",
                tag("a", say("frame.skip"), class_="skip", href="#main"),
                tag("p", say("frame.mock"), class_="ribbon"),
                _head(page),
                tag("main", page.body, id="main", tabindex="-1"),
                class_=page.width,
            ),
            lang=say.language,
        ),
    )


def _refresh(seconds: int | None) -> Html | None:
    return tag("meta", http_equiv="refresh", content=seconds) if seconds else None


def _head(page: Page) -> Html:
    say = page.say
    languages = [
        tag("a", name, href=page.other_languages[code], lang=code, hreflang=code)
        for code, name in _LANGUAGES.items()
        if code in page.other_languages and code != say.language
    ]
    return tag(
        "header",
        tag(
            "span",
            tag("img", class_="mark", src=MARK, alt=""),
            say("frame.name"),
            class_="brand",
        ),
        page.links,
        tag("nav", languages, class_="languages", aria_label=say("frame.languages"))
        if languages
        else None,
    )
