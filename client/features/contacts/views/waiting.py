"""A new value that waits for its link or its code, or that came to nothing."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from math import ceil
from typing import Final

from client import design
from client.design import Control, Tone, icons
from client.domain.contacts import ChangeState, ContactChange, Verified
from client.domain.step_up import CODE_DIGITS
from client.features.contacts.doing import Doing
from client.features.contacts.model import Change, Drop, GiveCode, Resend, State, is_complete
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.troubles import trouble

_OVER: Final[Mapping[tuple[Verified, ChangeState], str]] = {
    (Verified.BY_LINK, ChangeState.EXPIRED): "contacts.link_expired",
    (Verified.BY_CODE, ChangeState.EXPIRED): "contacts.code_expired",
    (Verified.BY_CODE, ChangeState.USED_UP): "contacts.code_used_up",
    (Verified.BY_LINK, ChangeState.TAKEN): "contacts.email_taken",
    (Verified.BY_CODE, ChangeState.TAKEN): "contacts.phone_of_another",
}


def waiting_block(
    one: ContactChange, state: State, asking: Asking, doing: Doing, as_of: datetime
) -> list[Control]:
    say = asking.speech.say
    drop = design.quiet_button(
        say("contacts.drop"),
        partial(doing.on_act, Drop(one.id)),
        icon=icons.CLOSE,
        ident="drop-change",
    )
    said = _said(one, asking.speech, as_of)
    code = [_code(one, state, asking.speech, doing)] if _takes_a_code(one) else []
    buttons = [*_confirm(one, state, asking.speech, doing), *_again(one, state, asking, doing)]
    return [
        said,
        *code,
        *_failed(one, state, asking, doing),
        design.button_row(*buttons, drop),
        *_later(one, asking.speech),
    ]


def _said(one: ContactChange, speech: Speech, as_of: datetime) -> Control:
    if not one.waits:
        why = _OVER.get((one.verified, one.state), "contacts.came_to_nothing")
        return design.banner(
            speech.say("contacts.not_verified", value=one.new, why=speech.say(why)),
            Tone.WARNING,
            ident="not-verified",
        )
    key = "contacts.link_sent" if one.verified is Verified.BY_LINK else "contacts.code_sent"
    until = speech.moment(one.good_until(as_of))
    said = speech.say(key, value=one.new, moment=until)
    return design.banner(said, Tone.INFO, icon=icons.CLOCK, ident="waits")


def _takes_a_code(one: ContactChange) -> bool:
    return one.waits and one.verified is Verified.BY_CODE


def _code(one: ContactChange, state: State, speech: Speech, doing: Doing) -> Control:
    return design.code_field(
        speech.say("step_up.code"),
        state.code,
        doing.on_code,
        length=CODE_DIGITS,
        error=_wrong(one, state, speech),
        on_submit=partial(doing.on_give, one),
        ident="contact-code",
    )


def _wrong(one: ContactChange, state: State, speech: Speech) -> str | None:
    if state.code_was_wrong and not state.code:
        return speech.say("step_up.code_wrong", count=one.tries_left)
    if state.code_tried and not is_complete(state.code):
        return speech.say("step_up.code_form")
    return None


def _confirm(one: ContactChange, state: State, speech: Speech, doing: Doing) -> list[Control]:
    if not _takes_a_code(one):
        return []
    busy = isinstance(state.doing, GiveCode)
    press = partial(doing.on_give, one)
    return [
        design.primary_button(speech.say("step_up.confirm"), press, busy=busy, ident="give-code")
    ]


def _again(one: ContactChange, state: State, asking: Asking, doing: Doing) -> list[Control]:
    """Sent again when its minute is over; begun anew when it came to nothing."""
    over = one.state in (ChangeState.EXPIRED, ChangeState.USED_UP)
    if not over and (not one.waits or one.resend_in > 0 or one.resends_left == 0):
        return []
    key = "contacts.resend_link" if one.verified is Verified.BY_LINK else "step_up.resend"
    return [
        design.secondary_button(
            asking.speech.say(key),
            partial(doing.on_act, Resend(one.id)),
            icon=icons.AGAIN,
            busy=isinstance(state.doing, Resend),
            ident="resend-change",
        )
    ]


def _later(one: ContactChange, speech: Speech) -> list[Control]:
    if not one.waits:
        return []
    if one.resends_left == 0:
        return [design.note(speech.say("contacts.no_more_resends"))]
    later = one.resend_in > 0
    return [design.note(speech.say("contacts.resend_later"))] if later else []


def _failed(one: ContactChange, state: State, asking: Asking, doing: Doing) -> list[Control]:
    refused = state.not_done
    if refused is None or isinstance(refused.act, Change) or refused.act.change != one.id:
        return []
    if refused.code == "too_many_codes":
        minutes = max(1, ceil((refused.failed.retry_after or 0) / 60))
        return [design.banner(asking.speech.say("step_up.no_more", count=minutes), Tone.WARNING)]
    again = partial(doing.on_act, refused.act)
    return [trouble(refused.failed, asking.speech, on_again=again, on_copy=asking.on_copy)]
