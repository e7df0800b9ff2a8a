"""The ledger of permissions as a function of what is written in it. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Control, Press, icons
from client.domain.answers import Answer
from client.domain.permissions import Entry, Line, Outcome, Purpose, Step
from client.features.permissions.model import Known, State, where_it_stands
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered
from client.shown.permissions import CHOICES, POWER_ICONS, POWERS, PURPOSES, outcome_words


@dataclass(frozen=True, slots=True)
class Deciding:
    on_withdraw: Callable[[Purpose], object]
    on_settings: Callable[[Purpose], object]
    on_explain: Callable[[Purpose], object]
    on_more: Press


def permissions_view(
    answer: Answer[Known], state: State, asking: Asking, doing: Deciding, *, on_back: Press | None
) -> Control:
    say = asking.speech.say

    def ready(known: Known) -> Control:
        return design.stack(
            *(_power(line, known, asking.speech, doing) for line in known.lines),
            _history(known, state, asking.speech, doing),
        )

    return design.page(
        say("permissions.title"),
        answered(
            answer,
            asking,
            waiting=design.skeleton(4, label=say("permissions.waiting")),
            ready=ready,
        ),
        subtitle=say("permissions.lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="permissions",
    )


def _power(line: Line, known: Known, speech: Speech, doing: Deciding) -> Control:
    say, purpose = speech.say, line.purpose
    in_force = purpose in known.in_force
    facts = [
        ("permissions.state", _state(line, speech, in_force=in_force)),
        ("permissions.basis", say("permissions.basis_text", clause=purpose.clause)),
    ]
    if line.asked_at is not None and line.choice is not None:
        facts += [
            ("permissions.asked_at", speech.moment(line.asked_at)),
            ("permissions.your_answer", say(CHOICES[line.choice])),
            ("permissions.last_used", _last_used(line, speech)),
        ]
    rows = [design.fact_row(say(name), value) for name, value in facts]
    return design.section(
        say(POWERS[purpose.power]),
        design.list_card(
            design.info_row(say(PURPOSES[purpose]), icon=POWER_ICONS[purpose.power]),
            *rows,
            design.nav_row(
                say("permissions.explanation"),
                partial(doing.on_explain, purpose),
                icon=icons.HELP,
                ident=f"explain-{purpose.value}",
            ),
            design.inset(_buttons(purpose, speech, doing, in_force=in_force)),
            ident=f"permission-{purpose.value}",
        ),
    )


def _buttons(purpose: Purpose, speech: Speech, doing: Deciding, *, in_force: bool) -> Control:
    say = speech.say
    withdraw = partial(doing.on_withdraw, purpose)
    return design.button_row(
        design.secondary_button(
            say("permissions.withdraw"),
            withdraw if in_force else None,
            icon=icons.CLOSE,
            ident=f"withdraw-{purpose.value}",
        ),
        design.quiet_button(
            say("permissions.settings"),
            partial(doing.on_settings, purpose),
            icon=icons.SETTINGS,
            ident=f"settings-{purpose.value}",
        ),
    )


def _state(line: Line, speech: Speech, *, in_force: bool) -> str:
    say = speech.say
    if in_force:
        return say("permissions.in_force")
    outcome = where_it_stands(line, in_force=False)
    if outcome is None:
        return say("permissions.never_asked")
    if outcome is Outcome.WITHDRAWN and line.outcome is Outcome.GRANTED:
        return say("permissions.over")
    return say(outcome_words(outcome, line.purpose.power)[0])


def _last_used(line: Line, speech: Speech) -> str:
    if line.last_used is None:
        return speech.say("permissions.never_used")
    return speech.moment(line.last_used)


def _history(known: Known, state: State, speech: Speech, doing: Deciding) -> Control:
    say = speech.say
    newest = known.entries[::-1]
    if not newest:
        return design.section(
            say("permissions.history"), design.paragraph(say("permissions.history_empty"))
        )
    shown = newest[: state.shown]
    rows = [_entry(entry, place, speech) for place, entry in enumerate(shown)]
    more = design.quiet_button(
        say("permissions.earlier"), doing.on_more, icon=icons.OPEN, ident="more-entries"
    )
    return design.section(
        say("permissions.history"),
        design.list_card(*rows, ident="history"),
        *([more] if len(newest) > len(shown) else []),
        design.note(say("permissions.history_kept")),
    )


def _entry(entry: Entry, place: int, speech: Speech) -> Control:
    say = speech.say
    outcome = say(outcome_words(entry.outcome, entry.purpose.power)[0])
    if entry.step is Step.USED:
        what = say("permissions.used")
    elif entry.step is Step.ENDED or entry.choice is None:
        what = say("permissions.ended", outcome=outcome)
    else:
        what = say("permissions.answered", choice=say(CHOICES[entry.choice]), outcome=outcome)
    when = say(
        "permissions.line",
        moment=speech.moment(entry.at),
        clause=entry.clause,
        version=str(entry.version),
    )
    name = say(PURPOSES[entry.purpose])
    return design.info_row(what, subtitle=f"{name} · {when}", ident=f"entry-{place}")
