"""The blocks of home. Each has its own skeleton, its own trouble and its own way on."""

from collections.abc import Callable
from functools import partial
from typing import Final

from client.design import (
    Control,
    card_skeleton,
    carousel,
    document_card,
    empty_state,
    icons,
    link,
    list_card,
    nav_row,
    section,
)
from client.domain.answers import Answer
from client.domain.documents import Document
from client.domain.session import Keeping, SignedIn
from client.features.home import model
from client.i18n.formats import Speech
from client.places import Place
from client.places.account import Devices
from client.places.documents import Documents, OneDocument
from client.places.inbox import Inbox
from client.shown.answers import Asking, answered
from client.shown.documents import face

Go = Callable[[Place], object]

_KEPT: Final = {
    Keeping.KEYRING: "home.kept_in_keyring",
    Keeping.MEMORY_PREVIEW: "home.kept_in_memory",
    Keeping.MEMORY_NO_KEYRING: "home.kept_in_memory",
}


def messages_block(unread: int, speech: Speech, on_go: Go) -> list[Control]:
    """Nothing while nothing waits: the bell leads there too."""
    if not unread:
        return []
    words = speech.say("inbox.home", count=unread, number=speech.number(unread))
    way = nav_row(
        words,
        partial(on_go, Inbox()),
        subtitle=speech.say("inbox.home_text"),
        icon=icons.BELL,
        ident="messages",
    )
    return [list_card(way)]


def card_block(documents: Answer[tuple[Document, ...]], asking: Asking, on_go: Go) -> Control:
    speech = asking.speech

    def ready(known: tuple[Document, ...]) -> Control:
        return _cards(model.carried(known)[: model.MOST_CARDS], speech, on_go)

    label = speech.say("home.loading")
    return section(
        speech.say("home.documents"),
        answered(
            documents,
            asking,
            waiting=carousel(card_skeleton(label=label), card_skeleton(label=label)),
            ready=ready,
        ),
        action=link(
            speech.say("home.all_documents"), partial(on_go, Documents()), ident="all-documents"
        ),
        ident="cards",
    )


def _cards(carried: tuple[Document, ...], speech: Speech, on_go: Go) -> Control:
    if not carried:
        return empty_state(speech.say("home.no_documents"), speech.say("home.no_documents_text"))
    return carousel(
        *(
            document_card(
                face(document, speech),
                on_press=partial(on_go, OneDocument(document.id)),
                ident=f"card-{document.id}",
            )
            for document in carried
        )
    )


def person_block(session: SignedIn, speech: Speech, on_go: Go) -> Control:
    """Who is signed in here, and where that is kept: on a shared computer it matters."""
    return section(
        speech.say("home.who"),
        list_card(
            nav_row(
                session.citizen.full_name,
                partial(on_go, Devices()),
                subtitle=speech.say(_KEPT[session.keeping]),
                icon=icons.PERSON,
                ident="who",
            )
        ),
    )
