"""Which way in, and whose phone."""

from client.design import (
    Control,
    Press,
    Typed,
    icons,
    lead,
    list_card,
    nav_row,
    primary_button,
    text_field,
)
from client.i18n.formats import Speech

_FIN_LENGTH = 7


def choosing(speech: Speech, on_browser: Press, on_phone: Press | None) -> list[Control]:
    say = speech.say
    ways = [
        nav_row(
            say("sign_in.browser"),
            on_browser,
            subtitle=say("sign_in.browser_text"),
            icon=icons.BROWSER,
            ident="way-browser",
        )
    ]
    if on_phone is not None:
        ways.append(
            nav_row(
                say("sign_in.phone"),
                on_phone,
                subtitle=say("sign_in.phone_text"),
                icon=icons.APPROVE,
                ident="way-phone",
            )
        )
    return [lead(say("sign_in.choose")), list_card(*ways)]


def typing(
    fin: str, speech: Speech, *, is_wrong: bool, on_type: Typed, on_send: Press
) -> list[Control]:
    say = speech.say
    return [
        lead(say("sign_in.whose_phone")),
        text_field(
            say("sign_in.fin"),
            fin,
            on_type,
            error=say("sign_in.fin_wrong") if is_wrong else None,
            help_text=say("sign_in.fin_help"),
            max_length=_FIN_LENGTH,
            capitals=True,
            autofocus=True,
            on_submit=on_send,
            ident="fin",
        ),
        primary_button(say("sign_in.send"), on_send, icon=icons.APPROVE, wide=True, ident="send"),
    ]
