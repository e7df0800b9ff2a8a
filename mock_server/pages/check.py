"""The checker: a page on which anybody sees what a shown document is worth."""

from typing import Any, Final

from mock_server.pages.check_form import ROOT, number_form
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page
from mock_server.pages.words import Say
from mock_server.rules.checks import Outcome

_SAID: Final = {
    Outcome.VALID: ("good", "check.valid", "check.valid.text"),
    Outcome.LAPSED: ("warn", "check.lapsed", "check.lapsed.text"),
    Outcome.UNKNOWN: ("bad", "check.unknown", "check.unknown.text"),
    Outcome.FORGED: ("bad", "check.forged", "check.forged.text"),
    Outcome.REVOKED: ("bad", "check.revoked", "check.revoked.text"),
    Outcome.WITHDRAWN: ("bad", "check.withdrawn", "check.withdrawn.text"),
    Outcome.EXPIRED: ("bad", "check.expired", "check.expired.text"),
    Outcome.UNCONFIRMED: ("warn", "check.unconfirmed", "check.unconfirmed.text"),
}
_MONTHS: Final = (
    "check.january", "check.february", "check.march", "check.april", "check.may", "check.june",
    "check.july", "check.august", "check.september", "check.october", "check.november",
    "check.december",
)  # fmt: skip


def form_page(say: Say, typed: str = "", wrong: str | None = None) -> Page:
    card = tag(
        "div",
        tag("h1", say("check.title")),
        tag("p", say("check.text"), class_="soft"),
        number_form(say, typed, wrong),
        class_="card sign-in",
    )
    return _page(say, say("check.title"), ROOT, card, _privacy(say))


def result_page(
    say: Say, code: str, outcome: Outcome, document: dict[str, Any] | None, clock: str
) -> Page:
    """`document` holds only what may be told; `clock` is when it was true."""
    tone, title, text = _SAID[outcome]
    answer = tag(
        "div",
        tag("h1", say(title)),
        tag("p", say(text)),
        tag("p", say("check.at", time=clock), class_="small"),
        class_=f"note {tone}",
        role="status",
    )
    facts = None if document is None else tag("div", _facts(say, document), class_="card")
    form = f"{ROOT}?lang={say.language}"
    again = tag("p", tag("a", say("check.another"), href=form, class_="button full"))
    return _page(say, say(title), f"{ROOT}/{code}", answer, facts, again, _privacy(say))


def busy_page(say: Say, seconds: int) -> Page:
    """Comes back by itself when the time is over."""
    card = tag(
        "div",
        tag("h1", say("check.busy")),
        tag("p", say("check.busy.text", minutes=-(-seconds // 60))),
        class_="note warn",
        role="status",
    )
    return _page(say, say("check.busy"), ROOT, card)


def _facts(say: Say, document: dict[str, Any]) -> Html:
    language = say.language
    rows = [
        ("check.document", document["title"][language]),
        ("check.holder", document["holder"]),
        ("check.document_number", document["number"]),
        ("check.issuer", document["issuer"][language]),
        ("check.issued", _day(say, document["issued_on"])),
        ("check.until", _day(say, document["expires_on"]) or say("check.no_end")),
    ]
    pairs = [(tag("dt", say(key)), tag("dd", value)) for key, value in rows if value]
    return tag("dl", pairs, class_="facts")


def _day(say: Say, written: str | None) -> str | None:
    """As people of this language write it; the portal keeps ISO 8601."""
    if written is None:
        return None
    year, month, day = written.split("-")
    return f"{int(day)} {say(_MONTHS[int(month) - 1])} {year}"


def _privacy(say: Say) -> Html:
    return tag("p", say("check.privacy"), class_="soft small")


def _page(say: Say, title: str, place: str, *body: Inside) -> Page:
    languages = {code: f"{place}?lang={code}" for code in ("az", "en", "ru")}
    return Page(
        title=f"{title} – {say('check.title')}" if title != say("check.title") else title,
        say=say,
        body=body,
        other_languages=languages,
    )
