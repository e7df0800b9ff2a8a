"""What others declared about the citizen, drawn: the list, and one with its objection."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Dialog, Icon, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.declarations import Ground
from client.domain.family import Represented
from client.domain.mentions import LONGEST_REASON, Happened, Mention, Objection, Step
from client.features.mentions.model import Overtaken, State
from client.features.mentions.wording import happened, wording, written
from client.i18n import Say
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneMention
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.declarations import RELATIONS, data_in, state_tag, told_of
from client.shown.troubles import above

_LINES: Final = 3
_GROUNDS: Final[Mapping[Ground, str]] = {
    Ground.CONSENT: "mentions.consent",
    Ground.LEGAL_REPRESENTATIVE: "mentions.legal_representative",
    Ground.POWER_OF_ATTORNEY: "mentions.power_of_attorney",
    Ground.LAW: "declarations.law",
    Ground.UNKNOWN: "declarations.unknown",
}
"""Said to whom it is about, not to whom it was declared by."""
_HAPPENED: Final[Mapping[Happened, tuple[str, Icon]]] = {
    Happened.DECLARED: ("mentions.declared", icons.SIGN),
    Happened.OBJECTED: ("mentions.objected", icons.ATTENTION),
    Happened.TAKEN_BACK: ("mentions.taken_back", icons.REVOKED),
    Happened.UPHELD: ("mentions.upheld", icons.SUCCESS),
    Happened.ENDED: ("mentions.ended", icons.REVOKED),
    Happened.WITHDRAWN: ("mentions.withdrawn", icons.REVOKED),
    Happened.UNKNOWN: ("mentions.happened", icons.UNKNOWN),
}
_OVERTAKEN: Final[Mapping[Overtaken, str]] = {
    Overtaken.OBJECTED: "mentions.overtaken_objected",
    Overtaken.EXPIRED: "mentions.overtaken_expired",
    Overtaken.OVER: "mentions.overtaken_over",
    Overtaken.NOT_OPEN: "mentions.overtaken_not_open",
}


@dataclass(frozen=True, slots=True)
class Doing:
    """What may be done with one, each by name."""

    on_type: Callable[[str], object]
    on_object: Press
    on_ask_back: Press
    on_take_back: Press


def listed_view(
    answer: Answer[tuple[Mention, ...]],
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
    whose: Represented | None = None,
) -> Control:
    speech = asking.speech
    say = wording(speech.say, whose)

    def ready(known: tuple[Mention, ...]) -> Control:
        if not known:
            return design.empty_state(say("mentions.none_yet"), say("mentions.none_yet_text"))
        return design.list_card(*(_row(one, speech, on_go) for one in known))

    return asked_page(
        say("mentions.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("declarations.waiting")),
        ready=ready,
        subtitle=say("mentions.lead"),
        on_back=on_back,
        ident="mentions",
    )


def detail_view(
    one: Mention, state: State, asking: Asking, doing: Doing, whose: Represented | None = None
) -> Control:
    speech = asking.speech
    say = wording(speech.say, whose)
    return design.stack(
        design.stack(design.button_row(state_tag(one.state, speech)), *_standing(one, say)),
        design.list_card(*_facts(one, speech, say)),
        design.note(say("mentions.not_shown")),
        design.section(
            say("mentions.timeline"),
            design.list_card(*(_step(step, speech, say) for step in reversed(one.steps))),
        ),
        *_overtaken(state, say),
        *_objecting(one, state, asking, doing, say),
        gap="large",
    )


def take_back_dialog(state: State, speech: Speech, on_yes: Press, on_no: Press) -> Dialog | None:
    if not state.asking:
        return None
    say = speech.say
    return design.confirmation(
        say("mentions.take_back_title"),
        design.paragraph(say("mentions.take_back_text")),
        confirm=design.Action(say("mentions.take_back"), on_yes, icons.REVOKED),
        cancel=design.Action(say("declarations.cancel"), on_no),
        busy=state.busy,
    )


def _row(one: Mention, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    said = speech.say(
        "mentions.row", purpose=speech.of(one.purpose), day=speech.day(one.expires_on)
    )
    return design.nav_row(
        one.declared_by,
        partial(on_go, OneMention(one.id)),
        subtitle=said,
        icon=icons.PERSON,
        trailing=state_tag(one.state, speech),
        ident=f"mention-{one.id}",
    )


def _standing(one: Mention, say: Say) -> list[Control]:
    """How the objection of whoever is named stands; of others' nothing is said."""
    match one.objection:
        case Objection.OPEN:
            return [design.banner(say("mentions.open_text"), Tone.WARNING)]
        case Objection.SETTLED:
            return [design.banner(say("mentions.settled_text"), Tone.INFO)]
        case _:
            return []


def _facts(one: Mention, speech: Speech, say: Say) -> list[Control]:
    rows = (
        (say("mentions.declared_by"), one.declared_by),
        (say("mentions.relation"), say(RELATIONS[one.relation])),
        (say("declarations.data"), data_in(one, speech)),
        (say("mentions.purpose"), speech.of(one.purpose)),
        (say("mentions.ground"), say(_GROUNDS[one.ground])),
        (say("mentions.informed"), told_of(one, speech)),
        (say("mentions.declared_at"), speech.moment(one.declared_at)),
        (say("mentions.expires"), speech.day(one.expires_on)),
        (say("declarations.number"), one.number),
    )
    return [design.fact_row(label, value) for label, value in rows]


def _step(step: Step, speech: Speech, say: Say) -> Control:
    word, icon = _HAPPENED[step.what]
    lines = [speech.moment(step.at), written(step, say)]
    return design.info_row(
        happened(step, word, say),
        subtitle="\n".join(line for line in lines if line is not None),
        icon=icon,
        ident=f"step-{step.what.value}",
    )


def _overtaken(state: State, say: Say) -> list[Control]:
    if state.overtaken is None:
        return []
    said = say(_OVERTAKEN[state.overtaken])
    return [design.banner(said, Tone.WARNING, ident="overtaken")]


def _objecting(
    one: Mention, state: State, asking: Asking, doing: Doing, say: Say
) -> list[Control]:
    if one.can_take_back:
        back = design.secondary_button(
            say("mentions.take_back"),
            doing.on_ask_back,
            icon=icons.REVOKED,
            busy=state.busy,
            wide=True,
            ident="take-back",
        )
        return [_beside(back, state, asking, doing.on_take_back)]
    if not one.can_object:
        return []
    missing = state.tried and not state.is_complete
    reason = design.text_field(
        say("mentions.reason"),
        state.reason,
        doing.on_type,
        error=say("mentions.reason_missing") if missing else None,
        help_text=say("mentions.reason_help"),
        max_length=LONGEST_REASON,
        lines=_LINES,
        ident="reason",
    )
    send = design.primary_button(
        say("mentions.object"),
        doing.on_object,
        icon=icons.ATTENTION,
        busy=state.busy,
        wide=True,
        ident="object",
    )
    parts = (design.paragraph(say("mentions.object_text")), reason)
    below = _beside(send, state, asking, doing.on_object)
    return [design.section(say("mentions.object_title"), *parts, below)]


def _beside(button: Control, state: State, asking: Asking, on_again: Press) -> Control:
    return above(state.failed, button, asking.speech, on_again=on_again, on_copy=asking.on_copy)
