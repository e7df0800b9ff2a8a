"""My letters and one of them, wired: list, thread, and writing on once it is answered."""

from typing import Final

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.threads import Letter, LetterId
from client.edges import use_back, use_edges
from client.features.letters.views.listed import letter_view, letters_view
from client.hooks import component, use_model
from client.shown import replying
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
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
    reply, change = use_crossing(f"letter/{letter}", Reply, keeps=lambda one: not one.sending)
    photographs = use_photographed(recorded(change))
    begun_at, _ = use_model(edges.clock.now)
    say = asking.speech.say

    def ready(one: Letter) -> Control:
        async def send() -> None:
            key = replying.key_of(reply, begun_at, one.id, len(one.thread))

            async def told() -> None:
                await edges.portal.reply_to_letter(one.id, reply.text.strip(), reply.files, key)
                change(replying.finished)

            if await sent(reply, change, told):
                asking.on_again()

        return letter_view(one, reply, asking, writing(change, edges, send, photographs))

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
