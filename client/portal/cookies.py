"""Cookies at the transport: what was not chosen is neither stored nor sent (COO-01).

Essential is what this app calls so, whatever the portal says (COO-02). Kept in memory: nothing
of a cookie outlives the app, and no citizen's is another's.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from client.portal.wire import NAMELESS, Answer, Request, Wire

ESSENTIAL: Final = frozenset({"mygov_line"})
"""What the policy calls essential; a portal cannot add to it, a release of this app can."""
_PAIR: Final = re.compile(r"\s*([A-Za-z0-9_.-]{1,64})=([!#-+\--:<-\[\]-~]{0,256})\s*")
"""Name and value as RFC 6265 has them, and no longer than a cookie of ours could be."""
_MOST: Final = 20


class CookieWire:
    """A wire that remembers cookies; `chosen` is asked each time: a choice holds at once."""

    def __init__(self, wire: Wire, chosen: Callable[[], frozenset[str]]) -> None:
        self._wire = wire
        self._chosen = chosen
        self._kept: dict[str, str] = {}

    @property
    def address(self) -> str:
        return self._wire.address

    @property
    def names(self) -> tuple[str, ...]:
        self._drop()
        return tuple(self._kept)

    async def ask(self, request: Request) -> Answer:
        if request.path.startswith(NAMELESS):
            return await self._wire.ask(request)
        self._drop()
        answer = await self._wire.ask(_with(request, self._kept))
        self._learn(answer.cookies)
        return answer

    async def close(self) -> None:
        self._kept.clear()
        await self._wire.close()

    def clear(self) -> None:
        self._kept.clear()

    def _drop(self) -> None:
        self._kept = {name: value for name, value in self._kept.items() if self._may(name)}

    def _may(self, name: str) -> bool:
        return name in ESSENTIAL or name in self._chosen()

    def _learn(self, told: Iterable[str]) -> None:
        for one in told:
            pair, _, rest = one.partition(";")
            found = _PAIR.fullmatch(pair)
            if found is None or not self._may(found[1]):
                continue
            if _is_over(rest):
                self._kept.pop(found[1], None)
            elif found[1] in self._kept or len(self._kept) < _MOST:
                self._kept[found[1]] = found[2]


def _with(request: Request, kept: dict[str, str]) -> Request:
    if not kept:
        return request
    told = "; ".join(f"{name}={value}" for name, value in kept.items())
    return replace(request, headers={**request.headers, "Cookie": told})


def _is_over(attributes: str) -> bool:
    return re.search(r"(?i)(^|;)\s*max-age=(0|-\d+)\s*(;|$)", attributes) is not None
