"""Listening for a long time: `python -m tests.soak [--minutes 30] [--pace 5]`, or `poe soak`.

A portal in a process of its own, on a socket, and the client's real line to it. Round after round
messages come singly, two hundred at once, doubled, shuffled, out of order and announced again;
the portal falls asleep in the middle, and is killed and started anew. Ends with an error as soon
as a message is lost, a hint is heard twice, or this process grows. Not part of the suite.
"""

import argparse
import asyncio
import gc
import itertools
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from client.domain.hints import EVERYTHING, INBOX, Hint
from client.domain.inbox import Box, Sieve
from client.portal.contract import ContractPortal
from client.portal.errors import PortalError
from client.portal.hints.spreading import Spreading
from tests.contract.citizen import come_in, line_over
from tests.running import RunningPortal, running_portal

BURST = 200
LONGEST_WAIT = 90.0
"""Seconds until a message must be known: the longest pause of the client, and a slow machine."""
MOST_GROWN = 24 * 1024 * 1024
"""Bytes this process may grow after it has warmed up."""
WARM_ROUNDS = 6


@dataclass
class Ear:
    """What the client heard, and what it has yet to hear of."""

    awaited: set[str] = field(default_factory=set[str])
    early: set[str] = field(default_factory=set[str])
    """Heard before the tester was told what was written."""
    numbers: set[int] = field(default_factory=set[int])
    twice: int = 0
    gaps: int = 0
    renewed: int = 0

    def hear(self, hint: Hint | None) -> None:
        if hint is None:
            self.gaps += 1
            return
        self.twice += hint.id in self.numbers
        self.numbers.add(hint.id)
        if hint.topic == INBOX and hint.ref is not None:
            if hint.ref in self.awaited:
                self.awaited.discard(hint.ref)
            else:
                self.early.add(hint.ref)

    def expect(self, messages: list[str]) -> None:
        self.awaited |= set(messages) - self.early
        self.early.clear()


class Soak:
    def __init__(self, running: RunningPortal, fin: str, line: Any) -> None:
        self._running, self._fin, self._line = running, fin, line
        self._portal = ContractPortal(line.exchange)
        self._seen_gaps = 0
        self.refused = Counter[str]()
        """Why looking again failed, and how often: it is done until it succeeds."""
        self.ear, self.spreading = Ear(), Spreading()
        self.written: list[str] = []
        self.slowest = 0.0
        self.spreading.on([INBOX, EVERYTHING], self._renew)

    def hear(self, hint: Hint | None) -> None:
        self.ear.hear(hint)
        self.spreading.hear(hint)

    async def tell(self, method: str, path: str, **body: Any) -> Any:
        return await asyncio.to_thread(self._running.control_call, method, f"/mail{path}", **body)

    async def write(self, times: int = 1, **order: Any) -> list[str]:
        order = {"kind": "letter", "times": times, **order}
        messages: list[str] = (await self.tell("POST", f"/{self._fin}", **order))["messages"]
        self.written += messages
        self.ear.expect(messages)
        return messages

    async def until_all_is_known(self) -> None:
        """Heard of, or found by looking again where the client was told that hints were missed."""
        began = time.monotonic()
        while self.ear.awaited:
            gaps = self.ear.gaps
            if gaps > self._seen_gaps:
                try:
                    self.ear.awaited -= await self.held(set(self.ear.awaited))
                    self._seen_gaps = gaps
                except PortalError as error:
                    self.refused[type(error).__name__] += 1
                    await asyncio.sleep(error.retry_after or 0.5)
            if self.ear.awaited:
                self._require_patience(time.monotonic() - began)
                await asyncio.sleep(0.02)
        self.slowest = max(self.slowest, time.monotonic() - began)
        assert not self.ear.twice, "a hint was heard twice"

    def _require_patience(self, waited: float) -> None:
        ear = self.ear
        noticed = f"{ear.gaps} gaps, {ear.gaps - self._seen_gaps} not looked into"
        assert waited < LONGEST_WAIT, (
            f"{len(ear.awaited)} messages were never heard of; {noticed}; {self.refused}"
        )

    async def held(self, wanted: set[str]) -> set[str]:
        """Those of them that the client finds in the inbox, page by page."""
        found, after = set[str](), None
        while True:
            page = (await self._portal.inbox(Sieve(Box.ALL), after)).value
            found |= wanted & {str(one.id) for one in page.messages}
            after = page.next
            if after is None or found == wanted:
                return found

    async def singly(self) -> None:
        (message,) = await self.write()
        await self.tell("POST", f"/messages/{message}/repeat")
        await self.tell("POST", f"/messages/{message}/edit")
        await self.tell("POST", f"/messages/{message}/withdraw")

    async def at_once(self) -> None:
        await self.tell("PUT", "/stream", doubled=True, shuffled=True)
        await self.write(BURST)
        await self.until_all_is_known()
        await self.tell("PUT", "/stream", doubled=False, shuffled=False)

    async def out_of_order(self) -> None:
        for late in (600, 5, 60):
            await self.write(late=late)

    async def asleep(self, seconds: float = 3.0) -> None:
        """It stops in the middle of an open stream, and wakes as if nothing had been."""
        self._running.command.signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        self._running.command.signal(signal.SIGCONT)
        await self.write(3)

    async def cut_off(self) -> None:
        """Killed and started anew; more is written than it remembers hints of."""
        await asyncio.to_thread(self._running.command.kill)
        await asyncio.to_thread(self._running.start)
        for _ in range(3):
            await self.write(BURST)

    def _renew(self) -> None:
        self.ear.renewed += 1


Deed = Callable[[], Awaitable[None]]


@asynccontextmanager
async def soaking(home: Path):
    """A citizen signed in, whose line listens."""
    with running_portal(home) as running:
        person = running.persona(0)
        async with line_over(address=running.address) as line:
            await come_in(line, running.address, person)
            soak = Soak(running, person["fin"], line)
            listening = asyncio.create_task(line.listener.listen(soak.hear))
            while not line.listener.is_at_a_number:
                await asyncio.sleep(0.01)
            yield soak
            assert not listening.done(), "it stopped listening"
            listening.cancel()


def size() -> int:
    """Bytes this process holds in memory; nothing where the system does not tell."""
    gc.collect()
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if told.exists() else 0


async def run(seconds: float, pace: float) -> None:
    began, warm = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as home:
        async with soaking(Path(home)) as soak:
            deeds = (soak.singly, soak.at_once, soak.out_of_order, soak.asleep, soak.cut_off)
            for number, deed in enumerate(itertools.cycle(deeds)):
                await deed()
                await soak.until_all_is_known()
                now = size()
                warm = now if number < WARM_ROUNDS else warm
                report(number, deed.__name__, soak, now, time.monotonic() - began)
                assert now - warm < MOST_GROWN, "it grows"
                if time.monotonic() - began > seconds:
                    break
                await asyncio.sleep(pace)
            wanted = set(soak.written)
            assert await soak.held(wanted) == wanted, "a message was lost"
    sys.stdout.write(f"Nothing lost: {len(wanted)} messages.\n")


def report(number: int, name: str, soak: Soak, held: int, seconds: float) -> None:
    ear = soak.ear
    sys.stdout.write(
        f"{seconds:7.0f} s  {number:4} {name:13} {len(soak.written):6} messages"
        f"  {len(ear.numbers):6} hints  {ear.gaps:3} gaps  {ear.renewed:5} renewals"
        f"  slowest {soak.slowest:5.1f} s  {held / 1_048_576:6.1f} MiB\n"
    )
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description="Listens to a portal for a long time.")
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--pace", type=float, default=5.0, help="seconds between two rounds")
    given = parser.parse_args()
    asyncio.run(run(given.minutes * 60, given.pace))
    return 0


if __name__ == "__main__":
    sys.exit(main())
