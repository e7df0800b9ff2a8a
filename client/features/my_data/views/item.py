"""One value with its whole origin, and who may change it (R-1.4, R-8.2)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.design import Control, Fact, Origin, icons, quiet_button
from client.domain.cabinet import Item, Section, Source
from client.domain.corrections import Subject
from client.features.my_data.model import State
from client.features.my_data.views.reporting import reporting
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import UsesOfValue
from client.shown.values import Handling, Shown, value_row


@dataclass(frozen=True, slots=True)
class Acts:
    on_turn: Callable[[str], object]
    on_origin: Callable[[str], object]
    on_copy: Callable[[str], object]
    on_more: Callable[[], object]
    on_explain: Callable[[], object]
    on_go: Callable[[Place], object]


def item_row(
    entry: str, item: Item, section: Section, state: State, speech: Speech, acts: Acts
) -> Control:
    key = f"{entry}/{item.key}"
    subject = Subject(section.ref.id, entry, item.key)
    asked = reporting(
        item,
        subject,
        state,
        speech,
        is_open=key in state.opened,
        masked=key not in state.shown,
        on_go=acts.on_go,
    )
    if key in state.opened and item.source is Source.REGISTER:
        place = UsesOfValue(section.ref.category, speech.of(item.label))
        used = partial(acts.on_go, place)
        word = speech.say("my_data.who_used")
        asked.append(quiet_button(word, used, icon=icons.HISTORY, ident=f"used-{key}"))
    return value_row(
        Shown(key, speech.of(item.label), item.value, item.sensitive),
        speech,
        Handling(state.shown, acts.on_turn, acts.on_copy),
        _origin(key, item, section, state, speech, acts.on_origin),
        asked,
    )


def _origin(
    key: str,
    item: Item,
    section: Section,
    state: State,
    speech: Speech,
    on_origin: Callable[[str], object],
) -> Origin:
    say, label = speech.say, speech.of(item.label)
    return Origin(
        summary=_summary(item, section, speech),
        facts=tuple(origin_facts(item, section, speech)),
        open=key in state.opened,
        on_toggle=partial(on_origin, key),
        open_label=say("my_data.open_origin", label=label),
        close_label=say("my_data.close_origin", label=label),
        locked=not item.editable,
    )


def _summary(item: Item, section: Section, speech: Speech) -> str | None:
    """Only what the section's own heading does not say already."""
    if item.editable:
        return speech.say("my_data.you_may_change")
    return None if item.owner.id == section.ref.owner.id else item.owner.short


def origin_facts(item: Item, section: Section, speech: Speech) -> list[Fact]:
    """Every line of where it comes from; what is not known is not made up."""
    say, owner = speech.say, speech.of(item.owner.name)
    facts = [Fact(say("my_data.owner"), owner, icons.REGISTER)]
    if item.register is not None:
        facts.append(
            Fact(say("my_data.register"), speech.of(item.register.name), icons.CERTIFICATE)
        )
    facts.append(Fact(say("my_data.source"), _source(item, speech), icons.INFO))
    facts.append(Fact(say("my_data.fetched_at"), speech.moment(item.fetched_at), icons.CLOCK))
    if section.next_refresh is not None:
        following = speech.moment(section.next_refresh)
        facts.append(Fact(say("my_data.next_refresh"), following, icons.AGAIN))
    who = say("my_data.by_you") if item.editable else say("my_data.by_owner", owner=owner)
    sign = icons.EDIT if item.editable else icons.LOCKED
    facts.append(Fact(say("my_data.who_changes"), who, sign))
    facts.append(Fact(say("my_data.basis"), speech.of(item.basis), icons.LAW))
    return facts


def _source(item: Item, speech: Speech) -> str:
    match item.source:
        case Source.REGISTER:
            return speech.say("my_data.from_register")
        case Source.CITIZEN:
            return speech.say("my_data.from_citizen")
        case Source.UNKNOWN:
            return speech.say("my_data.from_unknown")
