"""A request: who asks, each set of data as a sentence, yes or no to each, and one confirmation."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.consents import Changes, Consent, ConsentState, mixes_alphabets
from client.features.consents import model
from client.features.consents.model import Deciding, Ended
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import MyConsents, OneConsent
from client.shown.answers import Asking
from client.shown.consents import SECTORS, how_often, icon_of, sentence, state_tag
from client.shown.troubles import trouble


@dataclass(frozen=True, slots=True)
class Choosing:
    on_choose: Callable[[Consent, bool], object]
    on_confirm: Press
    on_policy: Callable[[str], object]
    on_go: Callable[[Place], object]


def request_view(
    group: tuple[Consent, ...], state: Deciding, asking: Asking, doing: Choosing
) -> Control:
    speech = asking.speech
    if state.decided:
        return decided_view(state.decided, speech, doing.on_go)
    waiting = tuple(one for one in group if one.state is ConsentState.REQUESTED)
    if not waiting:
        return _over(group, state, speech, doing)
    return design.stack(
        *_told(state, speech),
        _recipient(waiting[0], speech, doing),
        *(_set(place, one, state, speech, doing) for place, one in enumerate(waiting, 1)),
        *_confirm(waiting, state, asking, doing),
        gap="large",
    )


def decided_view(
    decided: tuple[Consent, ...], speech: Speech, on_go: Callable[[Place], object]
) -> Control:
    say = speech.say
    allowed = sum(one.state is ConsentState.ACTIVE for one in decided)
    text = say("consents.decided_text", allowed=allowed, refused=len(decided) - allowed)
    on = Action(say("consents.to_list"), partial(on_go, MyConsents()), icons.CONSENT)
    return design.stack(
        design.outcome(
            say("consents.decided"), text, Tone.SUCCESS, action=on, ident="consents-decided"
        ),
        _rows(decided, speech, on_go),
    )


def _told(state: Deciding, speech: Speech) -> list[Control]:
    if state.ended is Ended.CHANGED:
        said = speech.say("consents.changed_meanwhile")
        return [design.banner(said, Tone.WARNING, ident="changed-meanwhile")]
    return []


def _over(group: tuple[Consent, ...], state: Deciding, speech: Speech, doing: Choosing) -> Control:
    """Nothing is left to decide; whether it was ours or another device's, here is how it is."""
    say = speech.say
    said: list[Control] = []
    if state.ended is Ended.ELSEWHERE or group:
        said.append(
            design.banner(
                say("consents.elsewhere_text"), title=say("consents.elsewhere"), ident="elsewhere"
            )
        )
    if not group:
        return design.empty_state(say("consents.no_request"), say("consents.no_request_text"))
    return design.stack(*said, _rows(group, speech, doing.on_go))


def _rows(known: tuple[Consent, ...], speech: Speech, on_go: Callable[[Place], object]) -> Control:
    return design.list_card(
        *(
            design.nav_row(
                speech.of(one.data_set.name),
                partial(on_go, OneConsent(one.id)),
                subtitle=one.number,
                icon=icon_of(one.state),
                trailing=state_tag(one, speech),
                ident=f"consent-{one.id}",
            )
            for one in known
        )
    )


def _recipient(one: Consent, speech: Speech, doing: Choosing) -> Control:
    say, who = speech.say, one.recipient
    rows = [
        design.fact_row(say("consents.legal_name"), who.legal_name),
        design.fact_row(say("consents.trade_name"), who.trade_name),
        design.fact_row(say("consents.voen"), who.voen),
        design.fact_row(say("consents.sector"), say(SECTORS[who.sector])),
        design.fact_row(say("consents.purpose"), speech.of(one.purpose)),
    ]
    if one.subject.is_child:
        child = say("consents.child_of", name=one.subject.name)
        rows.append(design.fact_row(say("consents.whose_data"), child))
    said: list[Control] = []
    if not model.can_be_allowed(one):
        said.append(design.banner(say("consents.not_licensed"), Tone.DANGER, ident="no-licence"))
    else:
        said.append(design.line_up(design.tag(say("consents.licensed"), Tone.SUCCESS)))
    if mixes_alphabets(who.legal_name):
        said.append(design.banner(say("consents.look_alike"), Tone.WARNING, ident="look-alike"))
    policy = who.policy
    if policy is not None:
        link = design.nav_row(
            say("consents.policy"), partial(doing.on_policy, policy), icon=icons.OPEN_OUTSIDE
        )
        rows.append(link)
    return design.section(say("consents.who_asks"), *said, design.list_card(*rows))


def _set(place: int, one: Consent, state: Deciding, speech: Speech, doing: Choosing) -> Control:
    say = speech.say
    name = speech.of(one.data_set.name)
    return design.section(
        say("consents.group", number=place, name=name),
        design.card(
            *changes_block(one.changes, speech),
            sentence(one, speech),
            gap="medium",
        ),
        design.list_card(*_terms(one, speech)),
        design.decision(
            say("consents.do_not_allow"),
            say("consents.allow"),
            state.choices.get(one.id),
            lambda allow: doing.on_choose(one, allow),
            still=state.sending,
            yes_off=not model.can_be_allowed(one),
            ident=f"decide-{one.id}",
        ),
        ident=f"set-{one.id}",
    )


def changes_block(changes: Changes | None, speech: Speech) -> list[Control]:
    if changes is None:
        return []
    say = speech.say
    lines = [say("consents.what_changed_text")]
    if changes.added:
        names = ", ".join(speech.of(one) for one in changes.added)
        lines.append(say("consents.added", names=names))
    if changes.removed:
        names = ", ".join(speech.of(one) for one in changes.removed)
        lines.append(say("consents.removed", names=names))
    title = say("consents.what_changed")
    return [design.banner("\n".join(lines), title=title, ident="what-changed")]


def _terms(one: Consent, speech: Speech) -> list[Control]:
    say = speech.say
    given_by = f"{speech.of(one.data_set.register.name)}, {speech.of(one.data_set.owner.name)}"
    return [
        design.fact_row(say("consents.register"), given_by),
        design.fact_row(say("consents.period"), say("consents.for_days", count=one.days)),
        design.fact_row(say("consents.times"), how_often(one, speech)),
        design.fact_row(say("consents.legal_note"), speech.of(one.legal_note)),
        design.fact_row(say("consents.if_no"), speech.of(one.refusal_means)),
    ]


def _confirm(
    waiting: tuple[Consent, ...], state: Deciding, asking: Asking, doing: Choosing
) -> list[Control]:
    say = asking.speech.say
    complete = model.is_complete(state, waiting)
    said: list[Control] = []
    if state.not_sent is not None:
        why = trouble(
            state.not_sent, asking.speech, on_again=doing.on_confirm, on_copy=asking.on_copy
        )
        said.append(design.section(say("consents.not_sent"), why))
    if state.sending:
        said.append(design.banner(say("consents.sending"), icon=icons.CHECKING, ident="sending"))
    elif not complete:
        said.append(design.note(say("consents.decide_all")))
    elif model.needs_signature(state, waiting):
        said.append(design.note(say("consents.will_sign")))
    said.append(
        design.primary_button(
            say("consents.confirm"),
            doing.on_confirm if complete else None,
            busy=state.sending,
            wide=True,
            ident="confirm-decision",
        )
    )
    return [design.stack(*said)]
