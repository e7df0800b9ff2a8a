"""A code of any kind as a function of what was read. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    announced,
    card,
    fact_row,
    icons,
    lead,
    list_card,
    note,
    outcome,
    page,
    primary_button,
    secondary_button,
    stack,
)
from client.domain.codes import BillCode, ConsentCode, PortalCode
from client.features.scanning.model import OfCabinet, Shown
from client.i18n.formats import Speech
from client.shown.codes import OF_PICTURES, Entry, Words, Wrong, code_form
from client.shown.codes import Acts as Entering

COMMAND: Final = "mygov --portal {portal}"
_WORDS: Final = Words(
    number="codes.number",
    number_help="codes.number_help",
    send="codes.send",
    wrong={
        Wrong.NO_CODE: "codes.no_code",
        Wrong.FOREIGN: "codes.foreign",
        Wrong.OTHER_PORTAL: "codes.other_portal",
        **OF_PICTURES,
    },
)


@dataclass(frozen=True, slots=True)
class Acts:
    entering: Entering
    here: str
    """The address of the portal this app speaks to."""
    on_open: Callable[[BillCode | ConsentCode], object]
    on_another: Press
    on_copy: Callable[[str], object]
    on_back: Press | None


def scan_view(
    shown: Shown, entry: Entry, speech: Speech, acts: Acts, *, signed_in: bool
) -> Control:
    say = speech.say
    return page(
        say("codes.title"),
        *_body(shown, entry, speech, acts, signed_in=signed_in),
        note(say("codes.privacy")),
        on_back=acts.on_back,
        back_label=say("ways.back"),
        ident="scanning",
    )


def _body(
    shown: Shown, entry: Entry, speech: Speech, acts: Acts, *, signed_in: bool
) -> list[Control]:
    say = speech.say
    match shown:
        case None:
            text = say("codes.text") if signed_in else say("codes.text_guest")
            return [lead(text), code_form(entry, speech, _WORDS, acts.entering)]
        case OfCabinet(code):
            return [_of_cabinet(code, speech, acts), _another(speech, acts)]
        case PortalCode(is_here=True):
            return [_here(speech, acts), _another(speech, acts)]
        case PortalCode(origin):
            return [_elsewhere(origin, speech, acts), _another(speech, acts)]


def _of_cabinet(code: BillCode | ConsentCode, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    title = say("codes.a_bill") if isinstance(code, BillCode) else say("codes.a_request")
    return stack(
        _told(title, say("codes.sign_in_text"), Tone.INFO, "of-cabinet"),
        primary_button(
            say("codes.sign_in"),
            partial(acts.on_open, code),
            icon=icons.SIGN_IN,
            wide=True,
            ident="open",
        ),
    )


def _here(speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return stack(
        _told(say("codes.here"), say("codes.here_text"), Tone.SUCCESS, "portal-here"),
        list_card(fact_row(say("codes.speaks_to"), acts.here)),
    )


def _elsewhere(origin: str, speech: Speech, acts: Acts) -> Control:
    """Which portal an app speaks to is said when it is started, and not changed under way."""
    say = speech.say
    title, text = say("codes.elsewhere"), say("codes.elsewhere_text")
    command = COMMAND.format(portal=origin)
    return stack(
        _told(title, text, Tone.WARNING, "portal-elsewhere"),
        list_card(
            fact_row(say("codes.speaks_to"), acts.here),
            fact_row(say("codes.is_of"), origin),
            fact_row(say("codes.command"), command),
        ),
        secondary_button(
            say("codes.copy_command"),
            partial(acts.on_copy, command),
            icon=icons.COPY,
            wide=True,
            ident="copy-command",
        ),
    )


def _told(title: str, text: str, tone: Tone, ident: str) -> Control:
    return card(announced(outcome(title, text, tone, ident=ident)), tone=tone)


def _another(speech: Speech, acts: Acts) -> Control:
    return secondary_button(
        speech.say("codes.another"), acts.on_another, icon=icons.QR, wide=True, ident="another"
    )
