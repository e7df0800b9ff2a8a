"""What needs the citizen: bills to pay, then documents that run out. Bills load by themselves."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from client.design import Control, icons, info_row, list_card, nav_row, section, skeleton, tag
from client.domain.answers import Answer, Failed, Ready, Waiting
from client.domain.documents import Document
from client.domain.payments import Bill, to_pay
from client.edges import use_edges
from client.features.home import model
from client.hooks import component
from client.i18n.formats import Speech
from client.places import Place
from client.places.documents import Documents, OneDocument
from client.places.payments import Bills
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.documents import icon_of, sign_of, validity
from client.shown.payments import bill_row

Go = Callable[[Place], object]

MOST_BILLS: Final = 3


@component
def NeedsOnHome(documents: tuple[Document, ...]) -> Control:
    edges = use_edges()
    bills, asking = use_asked(edges.portal.bills, use_copying(), topics=("bills",))
    return needs_block(documents, bills, asking.speech, edges.go)


def needs_waiting(speech: Speech) -> Control:
    return _block(skeleton(2, label=speech.say("home.loading")), speech)


def needs_block(
    documents: tuple[Document, ...],
    bills: Answer[tuple[Bill, ...]],
    speech: Speech,
    on_go: Go,
) -> Control:
    """That all is well is said only when all of it is known."""
    match bills:
        case Waiting():
            return needs_waiting(speech)
        case Failed():
            owed = [_unknown_bills(speech, on_go)]
        case Ready(known):
            owed = _bills(to_pay(known), speech, on_go)
    rows = [*owed, *_documents(model.needs(documents, speech.today), speech, on_go)]
    return _block(list_card(*(rows or [_all_well(speech)])), speech)


def _block(body: Control, speech: Speech) -> Control:
    return section(speech.say("home.needs"), body, ident="needs")


def _all_well(speech: Speech) -> Control:
    say = speech.say
    return info_row(say("home.all_well"), subtitle=say("home.all_well_text"), icon=icons.SUCCESS)


def _unknown_bills(speech: Speech, on_go: Go) -> Control:
    return nav_row(
        speech.say("home.bills_unknown"),
        partial(on_go, Bills()),
        subtitle=speech.say("home.bills_unknown_text"),
        icon=icons.WARNING,
        ident="bills-unknown",
    )


def _bills(owed: Sequence[Bill], speech: Speech, on_go: Go) -> list[Control]:
    rows = [bill_row(one, speech, on_go, ident=f"need-{one.id}") for one in owed[:MOST_BILLS]]
    more = len(owed) - MOST_BILLS
    if more > 0:
        said = speech.say("home.more_bills", count=more)
        rows.append(nav_row(said, partial(on_go, Bills()), ident="more-bills"))
    return rows


def _documents(needy: Sequence[Document], speech: Speech, on_go: Go) -> list[Control]:
    rows = [_document(one, speech, on_go) for one in needy[: model.MOST_NEEDS]]
    more = len(needy) - model.MOST_NEEDS
    if more > 0:
        said = speech.say("home.more_needs", count=more)
        rows.append(nav_row(said, partial(on_go, Documents()), ident="more-needs"))
    return rows


def _document(document: Document, speech: Speech, on_go: Go) -> Control:
    sign = sign_of(document, speech)
    title = speech.of(document.title)
    whose = title if document.concerns_self else f"{title} · {document.holder}"
    return nav_row(
        whose,
        partial(on_go, OneDocument(document.id)),
        subtitle=validity(document, speech),
        icon=icon_of(document),
        trailing=tag(sign.word, sign.tone, sign.icon),
        ident=f"need-{document.id}",
    )
