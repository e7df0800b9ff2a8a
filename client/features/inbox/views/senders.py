"""How loud each sender may be."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from client import design
from client.design import Control, Press, Tone
from client.domain.answers import Answer, Failed
from client.domain.senders import SenderChoice, SenderId, Switches
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.troubles import NAMES

Turn = Callable[[SenderId, Switches], object]


@dataclass(frozen=True, slots=True)
class SendersState:
    wanted: dict[SenderId, Switches] = field(default_factory=dict[SenderId, Switches])
    """As the citizen left them, until the portal says otherwise."""
    not_done: Failed | None = None


def sent(state: SendersState, sender: SenderId, switches: Switches) -> SendersState:
    return replace(state, wanted={**state.wanted, sender: switches}, not_done=None)


def refused(state: SendersState, sender: SenderId, failed: Failed) -> SendersState:
    """The switch goes back to what holds."""
    wanted = {one: value for one, value in state.wanted.items() if one != sender}
    return replace(state, wanted=wanted, not_done=failed)


def senders_view(
    answer: Answer[tuple[SenderChoice, ...]],
    state: SendersState,
    asking: Asking,
    *,
    on_turn: Turn,
    on_back: Press | None,
) -> Control:
    speech = asking.speech
    say = speech.say

    def ready(known: tuple[SenderChoice, ...]) -> Control:
        if not known:
            return design.empty_state(say("inbox.senders_none"), say("inbox.senders_none_text"))
        return design.stack(*(_sender(one, state, speech, on_turn) for one in known), gap="large")

    waiting = design.skeleton(6, label=say("inbox.waiting"))
    failed = state.not_done
    said = [] if failed is None else [design.banner(say(NAMES[failed.trouble]), Tone.DANGER)]
    return design.page(
        say("inbox.senders_title"),
        *said,
        answered(answer, asking, waiting=waiting, ready=ready),
        subtitle=say("inbox.senders_lead"),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="senders",
    )


def _sender(one: SenderChoice, state: SendersState, speech: Speech, on_turn: Turn) -> Control:
    say, ident = speech.say, one.sender.id
    now = state.wanted.get(ident, one.switches)

    def turn(name: str, value: bool) -> object:  # noqa: FBT001 - what a switch says
        return on_turn(ident, replace(now, **{name: value}))

    rows = [
        design.switch_row(
            say(word),
            partial(turn, name),
            on=getattr(now, name),
            help_text=say(text),
            ident=f"{name}-{ident}",
        )
        for name, word, text in (
            ("push", "inbox.push", "inbox.push_text"),
            ("muted", "inbox.muted", "inbox.muted_text"),
            ("receipts", "inbox.receipts", "inbox.receipts_text"),
        )
    ]
    number = speech.number(one.messages)
    return design.section(
        speech.of(one.sender.name),
        design.list_card(*rows),
        subtitle=say("inbox.count", count=one.messages, number=number),
    )
