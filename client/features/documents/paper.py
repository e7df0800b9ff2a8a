"""The paper of a certificate, wired: fetched, kept for offline, saved and shared."""

from functools import partial

from client.design import Control, Press, message
from client.device.files import NotSaved
from client.domain.answers import Ready
from client.domain.documents import Document
from client.edges import use_edges
from client.features.documents import papers
from client.features.documents.papers import Came, Handing
from client.features.documents.views.paper import PaperActs, paper_block
from client.hooks import component, use_dialog, use_model
from client.i18n import Say
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.state import use_app_state


@component
def Paper(document: Document) -> Control:
    app, edges, copy = use_app_state(), use_edges(), use_copying()
    language, choose = use_model(lambda: app.language)
    state, change = use_model(Handing)
    issued, name = papers.is_issued(document), papers.file_name(document)

    async def load() -> Ready[bytes]:
        if not issued:
            return Ready(b"", edges.clock.now())
        return await edges.portal.certificate_pdf(document.id, language)

    paper, asking = use_asked(load, copy, [document.id, language, issued])

    async def save() -> None:
        if not isinstance(paper, Ready) or state.busy:
            return
        change(papers.begun)
        try:
            came = Came.SAVED if await edges.files.save(name, paper.value) else None
        except NotSaved:
            came = Came.NOT_SAVED
        change(partial(papers.ended, came=came))

    async def share() -> None:
        if not isinstance(paper, Ready) or state.busy:
            return
        change(papers.begun)
        came = papers.of_sharing(await edges.files.share(name, paper.value))
        change(partial(papers.ended, came=came))

    _use_word(state.came, app.say, lambda: change(papers.said))
    acts = PaperActs(lambda one: choose(lambda _: one), save, share)
    return paper_block(document, paper, language, state, asking, acts)


def _use_word(came: Came | None, say: Say, said: Press) -> None:
    use_dialog(None if came is None else message(_word(came, say), on_gone=said))


def _word(came: Came, say: Say) -> str:
    match came:
        case Came.SAVED:
            return say("documents.saved")
        case Came.NOT_SAVED:
            return say("documents.not_saved")
        case Came.SHARED:
            return say("documents.shared")
        case Came.NOT_SHARED:
            return say("documents.not_shared")
