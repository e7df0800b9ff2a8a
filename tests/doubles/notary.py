"""A notary who says what a test wants, and remembers what was begun anew."""

from client.domain.consent_chain import Standing
from client.domain.consents import History
from client.domain.receipts import Judged, Verdict


class FakeNotary:
    def __init__(self, standing: Standing = Standing.TRUE) -> None:
        self.standing = standing
        self.judgement = Judged(Verdict.UNCHECKED, None)
        self.begun_anew = 0
        self.held: dict[str, str] = {}

    async def judged(self, _history: History) -> Standing:
        return self.standing

    async def begin_anew(self, _history: History) -> None:
        self.begun_anew += 1
        self.standing = Standing.FIRST

    async def evidence(self, _history: History) -> bytes:
        return b'{"known": null, "told": {}}'

    async def keep(self, number: str, signed: str) -> None:
        self.held[number] = signed

    async def kept(self) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(self.held.items()))

    async def receipt(self, _signed: str) -> Judged:
        return self.judgement
