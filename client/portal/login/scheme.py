"""The callback on a phone: the system hands the app an address of its own scheme (AUTH-04)."""

import asyncio
from typing import Final

from client.portal.login.authorize import Verdict
from client.portal.login.callback import Judge

PATH: Final = "/oauth2redirect"
HOST: Final = "open"
"""Android matches a link by scheme and host and Flet's package can declare no other filter, so
the address has one; Flutter hands the app what follows it."""


class SchemeCallback:
    def __init__(self, judge: Judge, scheme: str) -> None:
        self._judge = judge
        self._scheme = scheme
        self._verdict: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()

    @property
    def redirect_uri(self) -> str:
        return f"{self._scheme}://{HOST}{PATH}"

    async def answer(self) -> Verdict:
        return await self._verdict

    async def close(self) -> None:
        self._verdict.cancel()

    def offer(self, target: str) -> bool:
        if self._verdict.done():
            return False
        verdict = self._judge(target)
        if verdict is not None:
            self._verdict.set_result(verdict)
        return verdict is not None


class SchemeCallbacks:
    """The shell offers every address the system opens the app with; most are not for us."""

    def __init__(self, scheme: str) -> None:
        self._scheme = scheme
        self._pending: SchemeCallback | None = None

    async def open(self, judge: Judge, language: str) -> SchemeCallback:  # noqa: ARG002 - there is no page to show
        self._pending = SchemeCallback(judge, self._scheme)
        return self._pending

    def offer(self, route: str) -> bool:
        if self._pending is None or route.partition("?")[0] != PATH:
            return False
        return self._pending.offer(route)
