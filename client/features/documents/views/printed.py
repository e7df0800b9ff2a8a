"""What is printed on a document: its fields with their marks, and the lines machines read."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import (
    Control,
    Mask,
    Press,
    Tone,
    banner,
    list_card,
    machine_lines,
    note,
    section,
)
from client.domain.documents import DocumentDetail, Field
from client.domain.mrz import holds
from client.features.documents.model import DetailState
from client.i18n.formats import Speech
from client.shown.languages import in_two
from client.shown.values import Handling, Shown, is_masked, value_row

NUMBER: Final = "number"
"""The key of the number on the card; fields have theirs by position."""
ZONE: Final = "zone"
CODE: Final = "code"
"""The code of a certificate."""


@dataclass(frozen=True, slots=True)
class PrintedActs:
    on_turn: Callable[[str], object]
    on_copy: Callable[[str], object]
    on_bilingual: Press


def printed(
    detail: DocumentDetail, state: DetailState, speech: Speech, acts: PrintedActs
) -> Control:
    handling = Handling(state.shown, acts.on_turn, acts.on_copy)
    return list_card(
        *(
            value_row(_shown(index, field, state, speech), speech, handling)
            for index, field in enumerate(detail.fields)
        )
    )


def zone_block(
    detail: DocumentDetail, state: DetailState, speech: Speech, acts: PrintedActs
) -> list[Control]:
    if not detail.mrz:
        return []
    say = speech.say
    mask = Mask(
        ZONE in state.shown,
        partial(acts.on_turn, ZONE),
        say("documents.zone_show"),
        say("documents.zone_hide"),
    )
    wrong = [banner(say("documents.zone_wrong"), Tone.DANGER, ident="zone-wrong")]
    return [
        section(
            say("documents.zone"),
            note(say("documents.zone_text")),
            *([] if holds(detail.mrz) else wrong),
            machine_lines(
                detail.mrz,
                mask=mask,
                on_copy=partial(acts.on_copy, "\n".join(detail.mrz)),
                copy_label=say("documents.zone_copy"),
                ident="zone",
            ),
            ident="zone-block",
        )
    ]


def masked_keys(detail: DocumentDetail) -> list[str]:
    fields = [field_key(i) for i, field in enumerate(detail.fields) if _is_masked(field)]
    zone = [ZONE] if detail.mrz else []
    return [*fields, *zone, *([] if detail.code is None else [CODE])]


def field_key(index: int) -> str:
    """Labels and marks can repeat on a document; places cannot."""
    return f"field-{index}"


def _shown(index: int, field: Field, state: DetailState, speech: Speech) -> Shown:
    """As the real document is printed: Azerbaijani and English beside each other."""
    if state.bilingual:
        label, value = in_two(field.label), field.value
        return Shown(field_key(index), label, value, field.sensitive, field.mark, twice=True)
    label = speech.of(field.label)
    return Shown(field_key(index), label, field.value, field.sensitive, field.mark)


def _is_masked(field: Field) -> bool:
    return is_masked(field.value, sensitive=field.sensitive)
