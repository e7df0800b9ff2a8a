"""My letters and one of them, wired: list, thread, and writing on."""

from collections.abc import Callable
from functools import partial
from typing import Final

from client.design import Control, Press, skeleton
from client.domain.answers import Ready
from client.domain.threads import Letter, LetterId
from client.edges import Edges, use_back, use_edges
from client.features.letters import adding
from client.features.letters.adding import Addition
from client.features.letters.model import DRAFT, Draft
from client.features.letters.views.listed import letter_view, letters_view
from client.hooks import Change, component, use_model, use_task
from client.places.threads import WriteLetter
from client.portal.errors import Refused
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.photographing import use_photographed
from client.shown.replying import Reply
from client.shown.writing import recorded, sent, writing

_TOPICS: Final = ("letters",)
"""The portal hints when an institution moves one on or answers it."""


@component
def LettersScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.letters, use_copying(), topics=_TOPICS)
    return letters_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def LetterScreen(letter: LetterId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Letter]:
        return await edges.portal.letter(letter)

    answer, asking = use_asked(load, use_copying(), [letter], topics=_TOPICS)
    name = f"addition/{letter}"
    state, change = use_model(lambda: adding.found_again(edges.drafts.of(name), edges.clock.now()))
    _use_draft(edges, name, state)
    on_body = _on_body(change)
    photographs = use_photographed(recorded(on_body))
    say = asking.speech.say

    def ready(one: Letter) -> Control:
        async def send() -> None:
            told = partial(_told, edges, one, state, change, asking.on_again)
            if await sent(state.body, on_body, told):
                asking.on_again()

        title = say("letters.refers_title", number=one.number)
        anew = partial(_write_anew, edges, one, name, state, title)
        doing = writing(on_body, edges, send, photographs)
        return letter_view(one, state.body, asking, doing, anew)

    title = answer.value.title if isinstance(answer, Ready) else None
    return asked_page(
        title or say("letters.one"),
        answer,
        asking,
        waiting=skeleton(5, label=say("letters.waiting")),
        ready=ready,
        on_back=back,
        ident="letter",
    )


def _on_body(change: Change[Addition]) -> Change[Reply]:
    def body(step: Callable[[Reply], Reply]) -> None:
        change(lambda now: adding.written(now, step(now.body)))

    return body


def _use_draft(edges: Edges, name: str, state: Addition) -> None:
    """It outlives the page, until it is sent or the citizen signs out."""

    async def keep() -> None:
        if state.is_empty:
            edges.drafts.drop(name)
        else:
            edges.drafts.keep(name, state)

    use_task(keep, [state])


async def _told(
    edges: Edges, one: Letter, state: Addition, change: Change[Addition], again: Press
) -> None:
    """What the portal does not take shows how the letter stands by now."""
    reply, key = state.body, adding.key_of(state, one)
    try:
        await edges.portal.reply_to_letter(one.id, reply.text.strip(), reply.files, key)
    except Refused:
        again()
        raise
    change(lambda _: Addition(edges.clock.now()))


def _write_anew(edges: Edges, one: Letter, name: str, state: Addition, title: str) -> None:
    """A letter that was begun already stays, and what was added here too."""
    kept = edges.drafts.of(DRAFT)
    if not isinstance(kept, Draft) or kept.is_empty:
        draft = adding.letter_that_refers(one, state, title=title, now=edges.clock.now())
        edges.drafts.keep(DRAFT, draft)
        edges.drafts.drop(name)
    edges.go(WriteLetter())
