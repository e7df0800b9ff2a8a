"""The page behind the link in a mail: press, and the address is the citizen's."""

from typing import Final

from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page
from mock_server.pages.words import Say

ROOT: Final = "/verify"

_SAID: Final = {
    "done": ("good", "verify.done", "verify.done.text"),
    "expired": ("warn", "verify.expired", "verify.expired.text"),
    "taken": ("bad", "verify.taken", "verify.taken.text"),
    "unknown": ("bad", "verify.unknown", "verify.unknown.text"),
}
"""Anything else that became of a change makes its link as good as unknown."""


def ask_page(say: Say, token: str, address: str) -> Page:
    place = f"{ROOT}/{token}"
    card = tag(
        "div",
        tag("h1", say("verify.title")),
        tag("p", say("verify.text", address=address)),
        tag(
            "form",
            tag("input", type="hidden", name="lang", value=say.language),
            tag("button", say("verify.confirm"), class_="full"),
            method="post",
            action=place,
        ),
        tag("p", say("verify.not_you"), class_="soft small"),
        class_="card sign-in",
    )
    return _page(say, say("verify.title"), place, card)


def told_page(say: Say, token: str, state: str) -> Page:
    tone, title, text = _SAID.get(state, _SAID["unknown"])
    said = tag(
        "div",
        tag("h1", say(title)),
        tag("p", say(text)),
        class_=f"note {tone}",
        role="status",
    )
    return _page(say, say(title), f"{ROOT}/{token}", said)


def _page(say: Say, title: str, place: str, body: Html) -> Page:
    languages = {code: f"{place}?lang={code}" for code in ("az", "en", "ru")}
    return Page(title=title, say=say, body=body, other_languages=languages)
