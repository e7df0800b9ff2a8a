"""The access history as a function of what is known. No hooks, no I/O."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Option, Press, Tone, icons
from client.domain.access import (
    AccessAttempt,
    AccessLog,
    AttemptId,
    AttemptMethod,
    AttemptResult,
)
from client.domain.answers import Answer
from client.features.access_history import model
from client.features.access_history.model import State
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page

_METHODS: Final[Mapping[AttemptMethod, str]] = {
    AttemptMethod.PASSWORD: "access.by_password",
    AttemptMethod.CODE: "access.by_code",
    AttemptMethod.APPROVAL: "access.by_approval",
    AttemptMethod.REFRESH: "access.by_refresh",
    AttemptMethod.AUTHORIZATION_CODE: "access.by_refresh",
    AttemptMethod.STEP_UP: "access.by_step_up",
    AttemptMethod.UNKNOWN: "access.by_unknown",
}
_RESULTS: Final[Mapping[AttemptResult, tuple[str, Tone, Icon]]] = {
    AttemptResult.OK: ("access.ok", Tone.SUCCESS, icons.SIGN_IN),
    AttemptResult.FAILED: ("access.failed", Tone.WARNING, icons.WARNING),
    AttemptResult.BLOCKED: ("access.blocked", Tone.INFO, icons.LOCKED),
    AttemptResult.UNKNOWN: ("access.unknown", Tone.NEUTRAL, icons.UNKNOWN),
}
_REASONS: Final[Mapping[str, str]] = {
    "wrong_password": "access.why_wrong_password",
    "wrong_code": "access.why_wrong_code",
    "code_expired": "access.why_code_expired",
    "expired": "access.why_code_expired",
    "refused": "access.why_refused",
    "locked": "access.why_locked",
    "too_many": "access.why_too_many",
    "busy": "access.why_too_many",
    "reused": "access.why_reused",
}


_FILTERS: Final = {False: "access.all", True: "access.unsuccessful"}


@dataclass(frozen=True, slots=True)
class Doing:
    on_turn: Callable[[AttemptId], object]
    on_filter: Callable[[bool], object]
    on_more: Press
    on_not_me: Callable[[AccessAttempt], object]


def history_view(
    answer: Answer[AccessLog],
    state: State,
    asking: Asking,
    doing: Doing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return asked_page(
        say("access.title"),
        answer,
        asking,
        waiting=design.skeleton(6, label=say("access.waiting")),
        ready=lambda log: _listed(log, state, asking.speech, doing),
        subtitle=say("access.lead"),
        on_back=on_back,
        ident="access",
    )


def _listed(log: AccessLog, state: State, speech: Speech, doing: Doing) -> Control:
    say, wanted = speech.say, model.wanted(log.attempts, state)
    only = design.choice(
        [Option(one, say(word)) for one, word in _FILTERS.items()],
        state.only_unsuccessful,
        doing.on_filter,
        ident="access-filter",
    )
    if not wanted:
        return design.stack(only, design.note(say("access.none")))
    rows = [part for one in wanted[: state.shown] for part in _attempt(one, state, speech, doing)]
    return design.stack(only, design.list_card(*rows), *_rest(log, wanted, state, speech, doing))


def _rest(
    log: AccessLog, wanted: tuple[AccessAttempt, ...], state: State, speech: Speech, doing: Doing
) -> list[Control]:
    left = len(wanted) - state.shown
    if left > 0:
        more = speech.say("access.more", count=left)
        return [design.quiet_button(more, doing.on_more, icon=icons.OPEN, ident="more-attempts")]
    older = log.total - len(log.attempts)
    return [design.note(speech.say("access.older", count=older))] if older > 0 else []


def _attempt(one: AccessAttempt, state: State, speech: Speech, doing: Doing) -> list[Control]:
    say, is_open = speech.say, state.opened == one.id
    word, tone, icon = _RESULTS[one.result]
    row = design.nav_row(
        say(_METHODS[one.method]),
        partial(doing.on_turn, one.id),
        subtitle=_where_and_when(one, speech),
        icon=icon,
        trailing=design.tag(say(word), tone),
        open=is_open,
        ident=f"attempt-{one.id}",
    )
    return [row, _details(one, speech, doing)] if is_open else [row]


def _where_and_when(one: AccessAttempt, speech: Speech) -> str:
    place = speech.of(one.place) if one.place is not None else one.ip
    return " · ".join(part for part in (speech.moment(one.at), place, one.device_name) if part)


def _details(one: AccessAttempt, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    facts = [design.note(say("access.address", ip=one.ip))]
    if one.result is not AttemptResult.OK:
        facts.append(design.note(say(_REASONS.get(one.reason, "access.why_other"))))
    if one.is_abroad:
        facts.append(design.banner(say("access.abroad"), Tone.WARNING, ident="abroad"))
    if one.reported is not None:
        return design.inset(*facts, design.note(say("access.reported", number=one.reported)))
    not_me = design.secondary_button(
        say("access.not_me"),
        partial(doing.on_not_me, one),
        icon=icons.REPORT,
        ident=f"not-me-{one.id}",
    )
    return design.inset(*facts, design.button_row(not_me))
