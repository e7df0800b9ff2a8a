"""Where the browser's answer arrives: a loopback address, or the app's own scheme on a phone."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from client.portal.login.authorize import Verdict

Judge: TypeAlias = Callable[[str], Verdict | None]
"""A path with its query to a verdict; `None` is for what does not concern us."""


class Callback(Protocol):
    """Open when you get it, for one answer."""

    @property
    def redirect_uri(self) -> str: ...

    async def answer(self) -> Verdict:
        """Waits for the first arrival that the judge has a verdict on; the others are ignored."""
        ...

    async def close(self) -> None:
        """Also while somebody waits, who is then cancelled. Twice is as good as once."""
        ...


class Callbacks(Protocol):
    async def open(self, judge: Judge, language: str) -> Callback:
        """Before the browser opens. Raises `OSError`."""
        ...

    def offer(self, route: str) -> bool:
        """An address the system opened the app with: whether an attempt waited for it."""
        ...
