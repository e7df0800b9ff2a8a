"""One document: its card, how it stands, all that is printed on it, and what can be done."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.design import (
    Control,
    Press,
    banner,
    button_row,
    card_skeleton,
    document_card,
    fact_row,
    icon_button,
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
from client.domain.documents import Document, DocumentDetail
from client.features.documents.model import DetailState
from client.features.documents.views.marks import MarkActs, reminder
from client.features.documents.views.printed import (
    NUMBER,
    PrintedActs,
    masked_keys,
    printed,
    zone_block,
)
from client.features.documents.views.ways import WayActs, ways
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.documents import face, sign_of, validity


@dataclass(frozen=True, slots=True)
class DetailActs:
    printed: PrintedActs
    marks: MarkActs
    ways: WayActs
    on_turn_all: Callable[[frozenset[str]], object]
    on_back: Press | None
    on_show: Press


def detail_view(
    answer: Answer[DocumentDetail],
    state: DetailState,
    asking: Asking,
    acts: DetailActs,
    paper: Control | None = None,
) -> Control:
    """`paper` is the certificate to take home, which asks the portal for itself."""
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
            ready=lambda known: _known(known, state, speech, acts, paper),
        ),
        under=since_when(answer, asking),
        actions=[_star(answer.value.document, speech, acts)] if isinstance(answer, Ready) else [],
        on_back=acts.on_back,
        back_label=say("documents.back"),
        ident="document",
    )


def _star(document: Document, speech: Speech, acts: DetailActs) -> Control:
    starred = document.favourite
    return icon_button(
        icons.FAVOURITE_ON if starred else icons.FAVOURITE,
        speech.say("documents.unstar") if starred else speech.say("documents.star"),
        acts.marks.on_star,
        ident="star",
    )


def _known(
    detail: DocumentDetail,
    state: DetailState,
    speech: Speech,
    acts: DetailActs,
    paper: Control | None,
) -> Control:
    document = detail.document
    return stack(
        document_card(face(document, speech, masked=NUMBER not in state.shown)),
        *_meaning(document, speech),
        *acts.marks.trouble,
        _first_acts(detail, state, speech, acts),
        *([] if paper is None else [paper]),
        section(
            speech.say("documents.fields"),
            printed(detail, state, speech, acts.printed),
            ident="fields",
        ),
        *zone_block(detail, state, speech, acts.printed),
        *reminder(document, speech, acts.marks),
        ways(detail, speech, acts.ways),
        section(speech.say("documents.origin"), _origin(document, speech), ident="origin"),
        gap="large",
    )


def _first_acts(
    detail: DocumentDetail, state: DetailState, speech: Speech, acts: DetailActs
) -> Control:
    hidden = frozenset({NUMBER, *masked_keys(detail)})
    every = hidden <= state.shown
    one = "documents.one_language" if state.bilingual else "documents.bilingual"
    return button_row(
        primary_button(speech.say("documents.show"), acts.on_show, icon=icons.QR, ident="show"),
        secondary_button(
            speech.say("documents.hide_all") if every else speech.say("documents.reveal_all"),
            partial(acts.on_turn_all, hidden),
            icon=icons.HIDE if every else icons.SHOW,
            ident="turn-all",
        ),
        secondary_button(
            speech.say(one), acts.printed.on_bilingual, icon=icons.BILINGUAL, ident="bilingual"
        ),
    )


def _meaning(document: Document, speech: Speech) -> list[Control]:
    sign = sign_of(document, speech)
    if sign.meaning is None:
        return []
    title = f"{sign.word} · {validity(document, speech)}"
    return [banner(sign.meaning, sign.tone, title=title, icon=sign.icon, ident="standing")]


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
