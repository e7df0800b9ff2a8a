"""What the sign-in pages' forms share: whose attempt, a field with its complaint, a button."""

from dataclasses import dataclass
from dataclasses import field as kept
from typing import Final

from mock_server.pages.html import Attribute, Html, tag
from mock_server.pages.words import Say
from mock_server.rules.attempt import Attempt
from mock_server.rules.redirects import form_origin

ROOT: Final = "/sign-in"

Complaint = tuple[str, str]
"""Which field, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is, and what a form of this attempt carries."""

    say: Say
    attempt: str
    device: str
    form_key: str = kept(repr=False)
    target: str | None
    """The origin a form may end at besides ours."""


def address(attempt: str) -> str:
    return f"{ROOT}/{attempt}"


def place_of(attempt: Attempt, form_key: str) -> Place:
    return Place(
        say=Say(attempt.language),
        attempt=attempt.id,
        device=attempt.asked.device.name,
        form_key=form_key,
        target=form_origin(attempt.asked.redirect_uri),
    )


def field(
    name: str,
    label: str,
    wrong: Complaint | None,
    *,
    hint: str | None = None,
    **attributes: Attribute,
) -> Html:
    """With its hint and its complaint read out together."""
    complaint = wrong[1] if wrong and wrong[0] == name else None
    told = [
        ident
        for ident, said in ((f"{name}-hint", hint), (f"{name}-wrong", complaint))
        if said is not None
    ]
    return tag(
        "div",
        tag("label", label, for_=name),
        tag("span", hint, id=f"{name}-hint", class_="hint") if hint else None,
        tag(
            "input",
            id=name,
            name=name,
            aria_invalid="true" if complaint else None,
            aria_describedby=" ".join(told) or None,
            **attributes,
        ),
        tag("p", complaint, id=f"{name}-wrong", class_="wrong") if complaint else None,
        class_="field",
    )


def form(here: Place, act: str, button: str, *fields: Html) -> Html:
    return tag(
        "form",
        tag("input", type="hidden", name="key", value=here.form_key),
        tag("input", type="hidden", name="act", value=act),
        fields,
        tag("button", button, class_="full"),
        method="post",
        action=address(here.attempt),
    )


def press(here: Place, act: str, label: str, look: str, ident: str | None = None) -> Html:
    """A form of one button: it sends nothing that was typed elsewhere."""
    return tag(
        "form",
        tag("input", type="hidden", name="key", value=here.form_key),
        tag("button", label, name="act", value=act, class_=look, id=ident),
        method="post",
        action=address(here.attempt),
    )
