"""Two registers that hold different values, side by side, and what to do about it (R-4.1.1)."""

from functools import partial

from client.design import (
    Control,
    Tone,
    banner,
    button_row,
    icons,
    list_card,
    quiet_button,
    stack,
)
from client.domain.cabinet import Disagreement, Item, Section
from client.domain.corrections import Subject
from client.features.my_data.model import State
from client.features.my_data.views.item import Acts
from client.i18n.formats import Speech
from client.places.cabinet import OneInstitution, ReportError
from client.shown.values import Handling, Shown, value_row


def disagreeing(known: Section, state: State, speech: Speech, acts: Acts) -> list[Control]:
    """What was put right meanwhile disagrees no more."""
    items = {(entry.id, item.key): item for entry in known.entries for item in entry.items}
    return [
        _both(one, item, known, state, speech, acts)
        for one in known.disagreements
        if (item := items.get((one.entry, one.item))) is not None and item.value != one.value
    ]


def _both(
    one: Disagreement, item: Item, known: Section, state: State, speech: Speech, acts: Acts
) -> Control:
    say, label = speech.say, speech.of(item.label)
    handling = Handling(state.shown, acts.on_turn, acts.on_copy)
    here = known.ref.register.name if known.ref.register is not None else known.ref.title
    rows = [
        value_row(
            Shown(f"{side}/{one.entry}/{one.item}", speech.of(name), value, item.sensitive),
            speech,
            handling,
        )
        for side, name, value in (
            ("here", here, item.value),
            ("there", one.register.name, one.value),
        )
    ]
    said = banner(
        say("my_data.disagree_text"),
        Tone.WARNING,
        title=say("my_data.disagree", label=label),
        icon=icons.ATTENTION,
        ident=f"disagree-{one.entry}-{one.item}",
    )
    return stack(said, list_card(*rows), _ways_on(one, known, speech, acts), gap="small")


def _ways_on(one: Disagreement, known: Section, speech: Speech, acts: Acts) -> Control:
    """The owner of either may change its own, and nobody else."""
    say, subject = speech.say, Subject(known.ref.id, one.entry, one.item)
    return button_row(
        quiet_button(
            say("my_data.first_is_wrong"),
            partial(acts.on_go, ReportError(subject)),
            icon=icons.REPORT,
            ident="first-is-wrong",
        ),
        quiet_button(
            say("my_data.second_is_wrong", owner=one.owner.short),
            partial(acts.on_go, OneInstitution(one.owner.id)),
            icon=icons.REGISTER,
            ident="second-is-wrong",
        ),
    )
