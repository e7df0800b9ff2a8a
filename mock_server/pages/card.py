"""The bank's card page: the card, the code as in 3-D Secure, and what came of it. No script."""

from typing import Any, Final

from mock_server.pages.html import Attribute, Html, Inside, tag
from mock_server.pages.layout import Page
from mock_server.pages.words import Say
from mock_server.rules.cards import CODE, Outcome

Record = dict[str, Any]

ROOT: Final = "/card"
_ENDS: Final = {
    "paid": ("good", "card.paid"),
    "refunded": ("good", "card.refunded"),
    "failed": ("bad", "card.failed"),
    "cancelled": ("warn", "card.cancelled"),
    "expired": ("warn", "card.expired"),
}
_FAULTS: Final = {
    "declined": "card.declined",
    "not_enough": "card.not_enough",
    "card_expired": "card.card_expired",
    "not_confirmed": "card.not_confirmed",
    "gateway": "card.gateway",
}
_MAGIC: Final = {
    Outcome.ASKS_CODE: "card.magic.code",
    Outcome.PAID: "card.magic.paid",
    Outcome.DECLINED: "card.declined",
    Outcome.NOT_ENOUGH: "card.not_enough",
    Outcome.CARD_EXPIRED: "card.card_expired",
    Outcome.GATEWAY: "card.gateway",
}


def address(token: str) -> str:
    return f"{ROOT}/{token}"


def card_page(say: Say, token: str, payment: Record, wrong: tuple[str, str] | None = None) -> Page:
    """`wrong` names a field and what to say of it."""
    form = tag(
        "form",
        _hidden(say, "card"),
        _field(say, "number", wrong, autocomplete="cc-number", maxlength=23, class_="digits"),
        tag(
            "div",
            _field(say, "until", wrong, autocomplete="cc-exp", maxlength=5),
            _field(say, "cvc", wrong, autocomplete="cc-csc", maxlength=3),
            class_="row",
        ),
        tag("button", say("card.pay", amount=_manat(payment["qepik"])), class_="full"),
        method="post",
        action=address(token),
    )
    card = tag("div", _about(say, payment), form, _cancel(say, token), class_="card sign-in")
    return _page(say, token, say("card.title"), card, _magic(say))


def code_page(say: Say, token: str, payment: Record, tries_left: int) -> Page:
    form = tag(
        "form",
        _hidden(say, "code"),
        _field(say, "code", None, autocomplete="one-time-code", maxlength=6, class_="digits"),
        tag("p", say("card.tries", count=tries_left), class_="soft small"),
        tag("button", say("card.confirm"), class_="full"),
        method="post",
        action=address(token),
    )
    said = tag("p", say("card.code.text", card=payment["card"]))
    card = tag("div", _about(say, payment), said, form, _cancel(say, token), class_="card sign-in")
    hint = tag("p", say("card.code.mock", code=CODE), class_="note warn")
    return _page(say, token, say("card.code.title"), card, hint)


def over_page(say: Say, token: str, payment: Record) -> Page:
    tone, title = _ENDS[payment["state"]]
    fault = payment["fault"]
    told = tag(
        "div",
        tag("h1", say(title)),
        tag("p", say(_FAULTS[fault])) if fault else None,
        tag("p", say("card.return")),
        class_=f"note {tone}",
        role="status",
    )
    return _page(say, token, say(title), told, tag("div", _about(say, payment), class_="card"))


def unknown_page(say: Say, token: str) -> Page:
    told = tag("div", tag("h1", say("card.unknown")), tag("p", say("card.return")), class_="note")
    return _page(say, token, say("card.unknown"), told)


def _about(say: Say, payment: Record) -> Html:
    rows = [
        ("card.what", payment["title"][say.language]),
        ("card.payee", payment["payee"]["name"][say.language]),
        ("card.amount", _manat(payment["qepik"])),
    ]
    pairs = [(tag("dt", say(key)), tag("dd", value)) for key, value in rows]
    return tag("dl", pairs, class_="facts")


def _manat(qepik: int) -> str:
    return f"{qepik // 100},{qepik % 100:02} ₼"


def _field(say: Say, name: str, wrong: tuple[str, str] | None, **attributes: Attribute) -> Html:
    complaint = say(wrong[1]) if wrong and wrong[0] == name else None
    return tag(
        "div",
        tag("label", say(f"card.{name}"), for_=name),
        tag(
            "input",
            id=name,
            name=name,
            inputmode="numeric",
            required=True,
            aria_invalid="true" if complaint else None,
            aria_describedby=f"{name}-wrong" if complaint else None,
            **attributes,
        ),
        tag("p", complaint, id=f"{name}-wrong", class_="wrong") if complaint else None,
        class_="field",
    )


def _cancel(say: Say, token: str) -> Html:
    button = tag("button", say("card.cancel"), class_="quiet full")
    return tag("form", _hidden(say, "cancel"), button, method="post", action=address(token))


def _hidden(say: Say, act: str) -> list[Html]:
    return [
        tag("input", type="hidden", name="lang", value=say.language),
        tag("input", type="hidden", name="act", value=act),
    ]


def _magic(say: Say) -> Html:
    rows = [
        (tag("dt", f"… {outcome.value}"), tag("dd", say(key))) for outcome, key in _MAGIC.items()
    ]
    return tag(
        "div",
        tag("h2", say("card.magic")),
        tag("p", say("card.magic.text", example=f"4169 7388 0000 {Outcome.ASKS_CODE.value}")),
        tag("dl", rows, class_="facts"),
        class_="note warn",
    )


def _page(say: Say, token: str, title: str, *body: Inside) -> Page:
    languages = {code: f"{address(token)}?lang={code}" for code in ("az", "en", "ru")}
    return Page(title=title, say=say, body=body, other_languages=languages)
