"""One correction: where it stands, what was asked, what changed, and its way so far."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Control, Mask, Tone, icons
from client.domain.corrections import Changed, Correction, CorrectionState, Way
from client.features.corrections.reply import State
from client.features.corrections.views.answer import Answering, answer_block
from client.features.corrections.views.timeline import timeline
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.corrections import due, state_tag
from client.shown.recording import Voice
from client.shown.spoken import Spoken
from client.shown.values import is_masked, readable


def detail_view(
    one: Correction, state: State, asking: Asking, doing: Answering, voice: Voice, spoken: Spoken
) -> Control:
    speech = asking.speech
    say = speech.say
    return design.stack(
        _standing(one, speech),
        *answer_block(one, state, asking, doing, voice),
        *_changes(one, state, speech, doing.on_turn),
        design.section(
            say("corrections.asked"), design.list_card(*_asked(one, state, speech, doing.on_turn))
        ),
        design.section(say("corrections.timeline"), timeline(one, speech, spoken)),
        gap="large",
    )


def _standing(one: Correction, speech: Speech) -> Control:
    say = speech.say
    facts = [
        design.fact_row(say("corrections.number"), one.number),
        design.fact_row(say("corrections.owner"), speech.of(one.owner.name)),
    ]
    said: list[Control] = []
    deadline = due(one, speech)
    if deadline is not None:
        days = say("corrections.working_days", count=one.working_days)
        facts.append(design.fact_row(say("corrections.deadline"), f"{deadline} ({days})"))
    if one.way is Way.LETTER:
        said.append(design.banner(say("corrections.by_letter"), icon=icons.MAIL))
    if one.is_overdue(speech.today):
        said.append(design.banner(say("corrections.overdue_text"), Tone.WARNING))
    tag = design.button_row(state_tag(one, speech))
    return design.stack(tag, *said, design.list_card(*facts), gap="small")


def _asked(
    one: Correction, state: State, speech: Speech, on_turn: Callable[[str], object]
) -> list[Control]:
    say = speech.say
    rows = [design.fact_row(say("corrections.section"), speech.of(one.section.title))]
    if one.current is not None:
        label = say("corrections.was", label=speech.of(one.title))
        hidden = is_masked(one.current, sensitive=one.sensitive)
        mask = _mask("current", label, state, speech, on_turn) if hidden else None
        rows.append(
            design.data_row(label, readable(one.current, speech), mask=mask, ident="current")
        )
    rows.append(
        design.fact_row(say("corrections.you_said"), readable(one.wanted, speech), ident="wanted")
    )
    return rows


def _changes(
    one: Correction, state: State, speech: Speech, on_turn: Callable[[str], object]
) -> list[Control]:
    if one.state is not CorrectionState.CORRECTED:
        return []
    say = speech.say
    if not one.changes:
        return [design.banner(say("corrections.nothing_changed"))]
    groups: dict[str, list[Changed]] = {}
    for changed in one.changes:
        groups.setdefault(changed.entry, []).append(changed)
    cards: list[Control] = []
    for entry, changes in groups.items():
        title = changes[0].title
        if title is not None:
            cards.append(design.heading(speech.of(title), 3))
        cards.append(
            design.list_card(
                *(_change(changed, state, speech, on_turn) for changed in changes),
                ident=f"changed-{entry}",
            )
        )
    return [design.section(say("corrections.changed"), *cards)]


def _change(
    changed: Changed, state: State, speech: Speech, on_turn: Callable[[str], object]
) -> Control:
    key = f"{changed.entry}/{changed.item}"
    values = [value for value in (changed.old, changed.new) if value is not None]
    hidden = any(is_masked(value, sensitive=changed.sensitive) for value in values)
    label = speech.of(changed.label)
    return design.data_row(
        label,
        old_and_new(changed, speech),
        mask=_mask(key, label, state, speech, on_turn) if hidden else None,
        ident=f"change-{key}",
    )


def old_and_new(changed: Changed, speech: Speech) -> str:
    none = speech.say("corrections.nothing_there")
    old = none if changed.old is None else readable(changed.old, speech)
    new = none if changed.new is None else readable(changed.new, speech)
    return f"{old} → {new}"


def _mask(
    key: str, label: str, state: State, speech: Speech, on_turn: Callable[[str], object]
) -> Mask:
    say = speech.say
    return Mask(
        key in state.shown,
        partial(on_turn, key),
        say("values.show", label=label),
        say("values.hide", label=label),
    )
