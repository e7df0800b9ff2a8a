"""One look: all that is known of it, and what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.consents import ConsentId
from client.domain.data_uses import CourtCase, DataUse, QuestionKind, UseKind, UseOutcome
from client.features.data_use.asking import Form
from client.features.data_use.blocking import Blocking
from client.features.data_use.views.asks import ASKS
from client.features.data_use.views.blocking import block_told
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import DataQuestions, OneConsent
from client.shown.answers import Asking
from client.shown.categories import name_of
from client.shown.data_uses import KINDS, icon_of
from client.shown.troubles import trouble


@dataclass(frozen=True, slots=True)
class Entered:
    on_ask: Callable[[QuestionKind], object]
    on_ask_again: Press
    """What was not sent, as it was written."""
    on_go: Callable[[Place], object]
    on_copy: Callable[[str], object]
    on_block: Callable[[ConsentId], object]


def entry_view(
    one: DataUse, state: Form, block: Blocking, asking: Asking, doing: Entered
) -> Control:
    speech = asking.speech
    say = speech.say
    return design.stack(
        design.line_up(_outcome(one, speech), design.tag(say(KINDS[one.kind]), icon=icon_of(one))),
        *_why_not_stopped(one, speech),
        design.list_card(*_facts(one, speech)),
        *([_case(one.case, speech)] if one.case is not None else []),
        *_said(state, asking, doing),
        *_stopped(one, block, asking, doing),
        design.section(say("data_use.acts"), design.list_card(*_acts(one, speech, doing))),
        gap="large",
    )


def _outcome(one: DataUse, speech: Speech) -> Control:
    if one.outcome is UseOutcome.REFUSED:
        return design.tag(speech.say("data_use.not_given"), Tone.DANGER, icons.REVOKED)
    return design.tag(speech.say("data_use.given"), Tone.INFO, icons.SUCCESS)


def _why_not_stopped(one: DataUse, speech: Speech) -> list[Control]:
    match one.kind:
        case UseKind.INTEGRATION:
            return [design.banner(speech.say("data_use.not_revocable"), icon=icons.LAW)]
        case UseKind.COURT:
            return [design.banner(speech.say("data_use.court_late"), icon=icons.LAW)]
        case _:
            return []


def _facts(one: DataUse, speech: Speech) -> list[Control]:
    say = speech.say
    facts = [
        (say("data_use.who"), speech.of(one.recipient.name)),
        (say("data_use.when"), speech.moment(one.at)),
        (say("data_use.what"), ", ".join(speech.of(label) for label in one.attributes)),
        (say("data_use.purpose"), speech.of(one.purpose)),
        (say("data_use.basis"), speech.of(one.basis)),
        (say("data_use.owner"), speech.of(one.owner.name)),
    ]
    if one.refusal is not None:
        facts.insert(2, (say("data_use.refusal"), speech.of(one.refusal)))
    if one.register is not None:
        facts.append((say("data_use.register"), speech.of(one.register.name)))
    if one.category is not None:
        facts.append((say("data_use.category"), name_of(one.category, speech)))
    facts.append((say("data_use.request_id"), one.request_id))
    return [design.fact_row(label, value) for label, value in facts]


def _case(case: CourtCase, speech: Speech) -> Control:
    say = speech.say
    return design.section(
        say("data_use.case"),
        design.list_card(
            design.fact_row(say("data_use.case_number"), case.number),
            design.fact_row(say("data_use.case_court"), speech.of(case.court)),
            design.fact_row(say("data_use.case_day"), speech.day(case.day)),
            design.fact_row(say("data_use.case_scope"), speech.of(case.scope)),
        ),
    )


def _said(state: Form, asking: Asking, doing: Entered) -> list[Control]:
    say = asking.speech.say
    if state.asked_already:
        to = Action(say("data_use.questions"), partial(doing.on_go, DataQuestions()))
        return [design.banner(say("data_use.asked_already"), action=to, ident="asked-already")]
    if state.not_sent is None:
        return []
    why = trouble(
        state.not_sent, asking.speech, on_again=doing.on_ask_again, on_copy=asking.on_copy
    )
    return [design.section(say("data_use.not_sent"), why)]


def _acts(one: DataUse, speech: Speech, doing: Entered) -> list[Control]:
    stopping = [] if one.consent is None else _stopping(one.consent, speech, doing)
    asks: list[Control] = [
        design.nav_row(
            speech.say(words.name), partial(doing.on_ask, kind), icon=words.icon, ident=words.ident
        )
        for kind, words in ASKS.items()
    ]
    return [*stopping, *asks]


def _stopped(one: DataUse, block: Blocking, asking: Asking, doing: Entered) -> list[Control]:
    if one.consent is None:
        return []
    on_block = partial(doing.on_block, one.consent)
    return block_told(block, one.consent, asking, on_go=doing.on_go, on_block=on_block)


def _stopping(consent: ConsentId, speech: Speech, doing: Entered) -> list[Control]:
    say = speech.say
    return [
        design.nav_row(
            say("data_use.block"),
            partial(doing.on_block, consent),
            icon=icons.REVOKED,
            ident="block",
        ),
        design.nav_row(
            say("data_use.to_consent"),
            partial(doing.on_go, OneConsent(consent)),
            icon=icons.CONSENT,
            ident="to-consent",
        ),
    ]
