"""One consent: the sentence, its terms, what was done under it, its receipt and its way so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Press, icons
from client.domain.answers import Answer, Ready
from client.domain.consents import Consent, ConsentState, Method, Move
from client.domain.data_uses import UsePage
from client.domain.receipts import Judged
from client.features.consents import acting
from client.features.consents.acting import Acting
from client.features.consents.views.proof import receipt_block, timeline, withdrawal_block
from client.features.consents.views.request import changes_block
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import ConsentRequest, OneConsent, OneUse, UsesUnder
from client.shown.answers import Asking
from client.shown.consents import how_often, sentence, state_tag
from client.shown.data_uses import use_row
from client.shown.troubles import trouble

_MOST_USES: Final = 5


@dataclass(frozen=True, slots=True)
class Doing:
    on_move: Callable[[Move], object]
    on_save_json: Press
    on_save_pdf: Press
    on_share: Press
    on_go: Callable[[Place], object]


@dataclass(frozen=True, slots=True)
class Detailed:
    """Beside the consent itself: what is known and what can be done."""

    state: Acting
    judged: Judged | None
    uses: Answer[UsePage]
    hashes: Mapping[str, int]
    """The history's events, by hash."""
    doing: Doing


def detail_view(one: Consent, detailed: Detailed, asking: Asking) -> Control:
    speech, doing = asking.speech, detailed.doing
    say = speech.say
    receipt = receipt_block(detailed.judged, detailed.hashes, speech, doing)
    return design.stack(
        design.stack(
            design.line_up(state_tag(one, speech)),
            *_unknown(one, speech),
            *changes_block(one.changes, speech),
            design.card(sentence(one, speech)),
            gap="small",
        ),
        *_acts(one, detailed, asking),
        *withdrawal_block(one, speech),
        design.section(say("consents.facts"), design.list_card(*_facts(one, speech, doing))),
        _uses(one, detailed, speech),
        *([receipt] if one.has_receipt else []),
        design.section(say("consents.timeline"), timeline(one, speech)),
        gap="large",
    )


def _unknown(one: Consent, speech: Speech) -> list[Control]:
    if one.state is not ConsentState.UNKNOWN:
        return []
    return [design.banner(speech.say("consents.unknown_text"))]


_MOVES: Final[Mapping[Move, tuple[str, Icon]]] = {
    Move.PAUSE: ("consents.pause", icons.PAUSE),
    Move.RESUME: ("consents.resume", icons.RESUME),
    Move.EXTEND: ("consents.extend", icons.LONGER),
    Move.REVOKE: ("consents.revoke", icons.TAKE_BACK),
}


def _acts(one: Consent, detailed: Detailed, asking: Asking) -> list[Control]:
    speech, doing, state = asking.speech, detailed.doing, detailed.state
    say = speech.say
    if one.state is ConsentState.REQUESTED:
        answer = partial(doing.on_go, ConsentRequest(one.request))
        return [design.primary_button(say("consents.to_request"), answer, wide=True)]
    said: list[Control] = []
    if state.not_done is not None:
        why = trouble(state.not_done, speech, on_again=asking.on_again, on_copy=asking.on_copy)
        said.append(design.section(say("consents.not_done"), why))
    buttons = [
        design.secondary_button(
            say(word),
            partial(doing.on_move, move),
            icon=icon,
            busy=state.busy,
            ident=f"move-{move.value}",
        )
        for move, (word, icon) in _MOVES.items()
        if move in one.moves
    ]
    if not buttons:
        return said
    return [*said, design.section(say("consents.acting"), design.button_row(*buttons))]


def _facts(one: Consent, speech: Speech, doing: Doing) -> list[Control]:
    say = speech.say
    given_by = f"{speech.of(one.data_set.register.name)}, {speech.of(one.data_set.owner.name)}"
    who = f"{one.recipient.legal_name}, {say('consents.voen')} {one.recipient.voen}"
    facts = [
        (say("consents.who_asks"), who),
        (say("consents.purpose"), speech.of(one.purpose)),
        (say("consents.register"), given_by),
        (say("consents.times"), how_often(one, speech)),
        (say("consents.legal_note"), speech.of(one.legal_note)),
        (say("consents.number"), one.number),
    ]
    if one.valid_to is not None:
        facts.insert(2, (say("consents.valid_until"), speech.moment(one.valid_to)))
    rows = [design.fact_row(label, value) for label, value in facts]
    if one.in_advance:
        rows.append(design.info_row(say("consents.in_advance"), icon=icons.CONSENT))
    if one.method is Method.SIGNATURE:
        rows.append(design.info_row(say("consents.signed"), icon=icons.KEY))
    beside = acting.neighbour(one)
    if beside is not None:
        word = say("consents.newer") if one.replaced_by else say("consents.older")
        rows.append(design.nav_row(word, partial(doing.on_go, OneConsent(beside))))
    return rows


def _uses(one: Consent, detailed: Detailed, speech: Speech) -> Control:
    say, on_go = speech.say, detailed.doing.on_go
    told = say("consents.never_used")
    if one.uses and one.last_used_at is not None:
        moment = speech.moment(one.last_used_at)
        told = say("consents.used_times", count=one.uses, moment=moment)
    rows: list[Control] = []
    if isinstance(detailed.uses, Ready):
        entries = detailed.uses.value.entries[:_MOST_USES]
        rows = [use_row(entry, 1, speech, partial(on_go, OneUse(entry.id))) for entry in entries]
    rows.append(
        design.nav_row(
            say("consents.to_uses"), partial(on_go, UsesUnder(one.id)), icon=icons.HISTORY
        )
    )
    return design.section(
        say("consents.used"), design.list_card(*rows), subtitle=told, ident="consent-uses"
    )
