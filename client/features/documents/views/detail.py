"""One document: its card, how it stands, everything printed on it, and where that comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import (
    Control,
    Press,
    banner,
    button_row,
    card_skeleton,
    document_card,
    fact_row,
    icons,
    list_card,
    page,
    primary_button,
    secondary_button,
    section,
    skeleton,
    stack,
)
from client.domain.answers import Answer, Ready
from client.domain.documents import Document, DocumentDetail, Field
from client.features.documents.model import DetailState
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.documents import face, sign_of, validity
from client.shown.values import Handling, Shown, is_masked, value_row

NUMBER: Final = "number"
"""The key of the number on the card; fields have theirs by position."""


@dataclass(frozen=True, slots=True)
class DetailActs:
    on_turn: Callable[[str], object]
    on_turn_all: Callable[[frozenset[str]], object]
    on_copy: Callable[[str], object]
    on_back: Press | None
    on_show: Press


def detail_view(
    answer: Answer[DocumentDetail], state: DetailState, asking: Asking, acts: DetailActs
) -> Control:
    speech = asking.speech
    say = speech.say
    title = speech.of(answer.value.document.title) if isinstance(answer, Ready) else None
    label = say("documents.loading")
    return page(
        title or say("documents.one"),
        answered(
            answer,
            asking,
            waiting=stack(card_skeleton(label=label), skeleton(5, label=label)),
            ready=lambda known: _known(known, state, speech, acts),
        ),
        under=since_when(answer, asking),
        on_back=acts.on_back,
        back_label=say("documents.back"),
        ident="document",
    )


def _known(
    detail: DocumentDetail, state: DetailState, speech: Speech, acts: DetailActs
) -> Control:
    document = detail.document
    hidden = frozenset({NUMBER, *_masked(detail)})
    every = hidden <= state.shown
    return stack(
        document_card(face(document, speech, masked=NUMBER not in state.shown)),
        *_meaning(document, speech),
        button_row(
            primary_button(
                speech.say("documents.show"), acts.on_show, icon=icons.QR, ident="show"
            ),
            secondary_button(
                speech.say("documents.hide_all") if every else speech.say("documents.reveal_all"),
                partial(acts.on_turn_all, hidden),
                icon=icons.HIDE if every else icons.SHOW,
                ident="turn-all",
            ),
        ),
        section(
            speech.say("documents.fields"),
            _fields(detail, state, speech, acts),
            ident="fields",
        ),
        section(speech.say("documents.origin"), _origin(document, speech), ident="origin"),
    )


def _meaning(document: Document, speech: Speech) -> list[Control]:
    sign = sign_of(document, speech)
    if sign.meaning is None:
        return []
    title = f"{sign.word} · {validity(document, speech)}"
    return [banner(sign.meaning, sign.tone, title=title, icon=sign.icon, ident="standing")]


def _fields(
    detail: DocumentDetail, state: DetailState, speech: Speech, acts: DetailActs
) -> Control:
    handling = Handling(state.shown, acts.on_turn, acts.on_copy)
    return list_card(
        *(
            value_row(
                Shown(
                    field_key(index),
                    speech.of(field.label),
                    field.value,
                    field.sensitive,
                    field.mark,
                ),
                speech,
                handling,
            )
            for index, field in enumerate(detail.fields)
        )
    )


def _origin(document: Document, speech: Speech) -> Control:
    say = speech.say
    rows = [
        fact_row(say("documents.issuer"), speech.of(document.issuer.name)),
        fact_row(say("documents.register"), speech.of(document.register.name)),
        fact_row(say("documents.fetched_at"), speech.moment(document.fetched_at)),
    ]
    if not document.concerns_self:
        rows.insert(0, fact_row(say("documents.holder"), document.holder))
    if document.issued_on is not None:
        rows.append(fact_row(say("documents.issued_on"), speech.day(document.issued_on)))
    return list_card(*rows)


def field_key(index: int) -> str:
    """Labels and marks can repeat on a document; places cannot."""
    return f"field-{index}"


def _masked(detail: DocumentDetail) -> list[str]:
    return [field_key(i) for i, field in enumerate(detail.fields) if _is_masked(field)]


def _is_masked(field: Field) -> bool:
    return is_masked(field.value, sensitive=field.sensitive)
