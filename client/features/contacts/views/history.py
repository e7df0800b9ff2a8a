"""Every change of own values, the newest first, and the way back from the last one (R-8.2)."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.contacts import ChangeState, ContactChange
from client.features.contacts.doing import Doing
from client.features.contacts.model import CHANGES_AT_ONCE, State, Undo
from client.features.contacts.views.value import LABELS, readable
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.troubles import trouble

_STATES: Final[Mapping[ChangeState, tuple[str, Tone]]] = {
    ChangeState.PENDING: ("contacts.state_pending", Tone.INFO),
    ChangeState.DONE: ("contacts.state_done", Tone.SUCCESS),
    ChangeState.EXPIRED: ("contacts.state_expired", Tone.WARNING),
    ChangeState.USED_UP: ("contacts.state_used_up", Tone.WARNING),
    ChangeState.DROPPED: ("contacts.state_dropped", Tone.NEUTRAL),
    ChangeState.UNDONE: ("contacts.state_undone", Tone.NEUTRAL),
    ChangeState.TAKEN: ("contacts.state_taken", Tone.WARNING),
    ChangeState.UNKNOWN: ("contacts.state_unknown", Tone.NEUTRAL),
}


def history(
    changes: tuple[ContactChange, ...], state: State, asking: Asking, doing: Doing
) -> list[Control]:
    if not changes:
        return []
    say = asking.speech.say
    drawn = changes if state.all_changes else changes[:CHANGES_AT_ONCE]
    rows = [_row(one, state, asking.speech, doing) for one in drawn]
    left = len(changes) - len(drawn)
    more = say("contacts.more_changes", count=left)
    rest = [design.quiet_button(more, doing.on_all, icon=icons.OPEN, ident="all-changes")]
    return [
        design.section(
            say("contacts.history"),
            *_failed(state, asking, doing),
            design.list_card(*rows, ident="history"),
            *(rest if left else []),
        )
    ]


def _row(one: ContactChange, state: State, speech: Speech, doing: Doing) -> Control:
    word, tone = _STATES[one.state]
    old, new = (readable(one.field, value, speech) for value in (one.old, one.new))
    return design.stack(
        design.info_row(
            f"{old} → {new}",
            subtitle=f"{speech.say(LABELS[one.field])} · {speech.moment(one.at)}",
            trailing=design.tag(speech.say(word), tone),
        ),
        *([_undo(one, state, speech, doing)] if one.can_undo else []),
        gap="none",
    )


def _undo(one: ContactChange, state: State, speech: Speech, doing: Doing) -> Control:
    undo = Undo(one.id)
    press: Press = partial(doing.on_act, undo)
    return design.inset(
        design.button_row(
            design.secondary_button(
                speech.say("contacts.undo"),
                press,
                icon=icons.UNDO,
                busy=state.doing == undo,
                ident=f"undo-{one.field.value}",
            )
        )
    )


def _failed(state: State, asking: Asking, doing: Doing) -> list[Control]:
    refused = state.not_done
    if refused is None or not isinstance(refused.act, Undo):
        return []
    again = partial(doing.on_act, refused.act)
    return [trouble(refused.failed, asking.speech, on_again=again, on_copy=asking.on_copy)]
