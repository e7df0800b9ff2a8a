"""Where the checker's pages live, and the one form on them."""

from typing import Final

from mock_server.pages.html import Html, tag
from mock_server.pages.words import Say

ROOT: Final = "/check"
LONGEST: Final = 400
"""Somebody may paste the whole address of a QR."""


def number_form(say: Say, typed: str = "", wrong: str | None = None) -> Html:
    """`wrong` is read out with the field."""
    return tag(
        "form",
        tag("input", type="hidden", name="lang", value=say.language),
        tag(
            "div",
            tag("label", say("check.number"), for_="code"),
            tag("span", say("check.number.hint"), id="code-hint", class_="hint"),
            tag(
                "input",
                id="code",
                name="code",
                value=typed,
                class_="digits",
                maxlength=LONGEST,
                autocomplete="off",
                autocapitalize="characters",
                spellcheck="false",
                autofocus=True,
                aria_invalid="true" if wrong else None,
                aria_describedby="code-hint code-wrong" if wrong else "code-hint",
            ),
            tag("p", wrong, id="code-wrong", class_="wrong") if wrong else None,
            class_="field",
        ),
        tag("button", say("check.check"), class_="full"),
        method="post",
        action=ROOT,
    )
