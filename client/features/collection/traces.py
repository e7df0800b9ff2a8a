"""What this app has sent, wired: usage events byte for byte, and every request (ANA-05, R-2.0)."""

from client.design import Control
from client.domain.answers import Ready
from client.domain.sent import Sent
from client.edges import use_back, use_edges, use_speech
from client.features.collection.views.published import published_view
from client.features.collection.views.traces import events_view, sent_view
from client.hooks import component, use_answer, use_model
from client.shown.answers import Asking
from client.shown.asking import use_asked
from client.shown.copying import use_copying

_AT_ONCE = 50


@component
def EventsScreen() -> Control:
    edges, speech, copy = use_edges(), use_speech(), use_copying()

    async def load() -> Ready[tuple[bytes, ...]]:
        return Ready(await edges.traces.events(), edges.clock.now())

    answer, again = use_answer(load)

    figures, asking_figures = use_asked(edges.portal.published, copy)

    async def purge() -> None:
        await edges.traces.purge_events()
        again()

    published = published_view(figures, asking_figures)
    asking = Asking(speech, again, copy)
    return events_view(answer, published, asking, on_purge=purge, on_back=use_back())


@component
def SentScreen() -> Control:
    edges, speech, copy = use_edges(), use_speech(), use_copying()
    shown, change = use_model(lambda: _AT_ONCE)

    async def load() -> Ready[tuple[Sent, ...]]:
        return Ready(await edges.traces.sent(), edges.clock.now())

    answer, again = use_answer(load)

    async def forget() -> None:
        await edges.traces.forget_sent()
        again()

    def more() -> None:
        change(lambda now: now + _AT_ONCE)

    asking = Asking(speech, again, copy)
    return sent_view(answer, shown, asking, on_more=more, on_forget=forget, on_back=use_back())
