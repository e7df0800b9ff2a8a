"""Ordering a certificate, wired: what it is about, the deed, and the way to what was made."""

from functools import partial

from client.design import Control
from client.domain.answers import Ready
from client.domain.cabinet import SectionId
from client.domain.certificates import Confirmable, Confirmed
from client.domain.documents import DocumentId, Standing
from client.edges import use_back, use_edges, use_speech
from client.features.documents import papers
from client.features.documents.papers import Order
from client.features.documents.views.certificate import About, OrderActs, certificate_view
from client.hooks import component, use_model
from client.i18n.formats import Speech
from client.places.documents import OneDocument
from client.portal.errors import PortalError
from client.portal.gateway import Portal
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.state import use_app_state

_IN_FORCE = {Standing.VALID, Standing.EXPIRING}


@component
def OrderCertificateScreen(subject: Confirmable) -> Control:
    app, edges, back, speech = use_app_state(), use_edges(), use_back(), use_speech()
    state, change = use_model(lambda: Order(edges.clock.now()))

    async def load() -> Ready[About]:
        return await _about(subject, edges.portal, speech)

    async def order() -> None:
        if state.sending or state.made is not None:
            return
        change(papers.sending)
        try:
            made = await edges.portal.order_certificate(subject, papers.key_of(state, subject))
        except PortalError as error:
            failed = error.as_failed()
            change(partial(papers.not_sent, failed=failed))
        else:
            change(partial(papers.made, document=made))
            app.tell_of_a_deed()

    def open_made() -> None:
        if state.made is not None:
            edges.go(OneDocument(state.made.id))

    about, asking = use_asked(load, use_copying(), [subject, speech.language])
    return certificate_view(about, state, asking, OrderActs(order, open_made, back))


async def _about(subject: Confirmable, portal: Portal, speech: Speech) -> Ready[About]:
    if subject.kind is Confirmed.DOCUMENT:
        detail = await portal.document(DocumentId(subject.ident))
        document = detail.value.document
        in_force = document.standing(speech.today) in _IN_FORCE and detail.value.code is None
        title, owner = speech.of(document.title), speech.of(document.issuer.name)
        about = About(title, document.holder, owner, in_force)
        return Ready(about, detail.as_of, detail.trouble)
    section = await portal.section(SectionId(subject.ident))
    ref = section.value.ref
    held = ref.register is not None and bool(section.value.entries)
    about = About(speech.of(ref.title), None, speech.of(ref.owner.name), held)
    return Ready(about, section.as_of, section.trouble)
