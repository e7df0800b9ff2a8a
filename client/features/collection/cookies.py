"""Cookies, wired: which there are, which are chosen, which lie here now (R-2.1.2)."""

from client.design import Control
from client.domain.answers import Ready
from client.edges import use_back, use_edges
from client.features.collection.turning import use_turning
from client.features.collection.views.cookies import Here, cookies_view
from client.hooks import component, use_answer


@component
def CookiesScreen() -> Control:
    edges = use_edges()
    answer, asking, state, turn = use_turning()

    async def look() -> Ready[tuple[str, ...]]:
        return Ready(await edges.traces.cookies(), edges.clock.now())

    found, again = use_answer(look, [answer])

    async def clear() -> None:
        await edges.traces.clear_cookies()
        again()

    names = found.value if isinstance(found, Ready) else ()
    here = Here(names, clear)
    return cookies_view(answer, state, asking, turn, here, on_back=use_back())
