"""The permission engine: the one way to a power of the device (R-3.8, PER-01).

Explanation, choice, the system's question, the entry in the ledger, the power: each step hands
out the value that the next one takes, and nobody else can make one. So no other order exists.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from client.device.camera import Looking, Watcher
from client.device.clock import Clock
from client.device.in_use import InUse, Use
from client.device.ledger import Book
from client.device.microphone import Hearer, Listening
from client.device.powers import Powers
from client.device.reminding import Reminding
from client.domain.notices import Notice
from client.domain.permissions import Choice, Entry, Outcome, Power, Purpose, Step
from client.domain.positions import Fix

T = TypeVar("T")

_MINT: Final = object()
"""Known in this file alone."""
_NO_MORE: Final = frozenset({Outcome.DENIED, Outcome.DENIED_FOR_GOOD, Outcome.RESTRICTED})
_ABSENT: Final = frozenset({Outcome.NOT_HERE, Outcome.NO_HARDWARE})


class OutOfOrder(Exception):
    """A fault of the program: a step was left out, or taken twice."""


class _Minted:
    def __init__(self, mint: object, purpose: Purpose, version: int, turn: int) -> None:
        if mint is not _MINT:
            raise OutOfOrder
        self.purpose = purpose
        self.version = version
        self.turn = turn
        """Of whose sign-in it is."""
        self.spent = False

    def spend(self) -> None:
        if self.spent:
            raise OutOfOrder
        self.spent = True


class Explained(_Minted):
    """The citizen has been told what, why, how long, and what else they can do."""


class Chosen(_Minted):
    """The citizen said yes to it just now: the system may be asked, once."""


class Grant(_Minted):
    """It is allowed and written down."""

    once = sitting = False


class Permissions:
    def __init__(self, powers: Powers[Chosen, Grant], book: Book, clock: Clock) -> None:
        self._powers = powers
        self._book = book
        self._clock = clock
        self._standing: dict[Purpose, Grant] = {}
        self._turn = 0
        self._asking = asyncio.Lock()
        self.in_use = InUse()
        self.reminding = Reminding(powers.notices, self._used)

    def explain(self, purpose: Purpose) -> Explained:
        """Call it for what is on the screen now."""
        return Explained(_MINT, purpose, purpose.version, self._turn)

    async def choose(self, explained: Explained, choice: Choice) -> Grant | Outcome:
        """`Outcome` is why not. Raises `OutOfOrder` for an explanation that was answered."""
        explained.spend()
        if explained.turn != self._turn:
            return Outcome.WITHDRAWN
        purpose, outcome = explained.purpose, Outcome.NOT_WANTED
        if choice is not Choice.NO:
            chosen = Chosen(_MINT, purpose, explained.version, explained.turn)
            async with self._asking:
                outcome = await self._asked(chosen)
        if explained.turn != self._turn:
            return Outcome.WITHDRAWN
        kept = await self._note(purpose, explained.version, Step.ANSWERED, outcome, choice)
        if outcome is not Outcome.GRANTED:
            self._standing.pop(purpose, None)
            return outcome
        if explained.turn != self._turn:
            return Outcome.WITHDRAWN
        return self._granted(explained, choice) if kept else Outcome.NOT_RECORDED

    def granted(self, purpose: Purpose) -> Grant | None:
        """What the citizen allowed while they use the app, and has not ended."""
        grant = self._standing.get(purpose)
        return grant if grant is not None and self._holds(grant) is None else None

    async def locate(self, grant: Grant) -> Fix | Outcome:
        """Where the device is."""
        with self.in_use.during(grant.purpose) as use:
            got = await self._used(Power.LOCATION, grant, self._powers.locator.fix)
        return Outcome.WITHDRAWN if use.is_stopped else got

    async def listen(self, grant: Grant, hearer: Hearer) -> Listening | Outcome:
        """Until it is stopped, taken back, or the sign-in ends: then nothing more is heard."""
        listen = self._powers.microphone.listen
        return await self._lasting(
            grant, Power.MICROPHONE, lambda one, use: listen(one, use.hearing(hearer)), Use.kept
        )

    async def look(self, grant: Grant, watcher: Watcher) -> Looking | Outcome:
        """Until it is stopped, taken back, or the sign-in ends: then nothing more is seen."""
        look = self._powers.camera.look
        return await self._lasting(
            grant, Power.CAMERA, lambda one, use: look(one, use.seeing(watcher)), Use.open
        )

    async def notify(self, grant: Grant, notice: Notice) -> Outcome | None:
        """Why it was not shown."""
        show = self._powers.notices.show
        return await self._used(Power.NOTIFICATIONS, grant, lambda given: show(given, notice))

    async def clear_notices(self) -> None:
        await self._powers.notices.clear()

    async def absent(self, purpose: Purpose) -> Outcome | None:
        """Why there is nothing to ask the citizen for: the device has no such power."""
        standing = await self._powers.system(purpose.power).standing()
        return standing if standing in _ABSENT else None

    async def hindered(self, grant: Grant) -> Outcome | None:
        """Why what was allowed could not be used just now. Asks the citizen nothing."""
        standing = await self._powers.system(grant.purpose.power).standing()
        return None if standing is Outcome.GRANTED else standing or Outcome.REVOKED

    async def withdraw(self, purpose: Purpose) -> bool:
        """At once. Whether that could be written down too."""
        self.in_use.stop(purpose)
        self._standing.pop(purpose, None)
        self._powers.cut(purpose.power)
        if purpose.power is Power.NOTIFICATIONS:
            await self.clear_notices()
        return await self._note(purpose, purpose.version, Step.ENDED, Outcome.WITHDRAWN)

    def rise(self, purpose: Purpose) -> None:
        """What once was for is done."""
        if (grant := self._standing.get(purpose)) is not None and grant.sitting:
            del self._standing[purpose]

    async def entries(self) -> tuple[Entry, ...]:
        return await self._book.entries()

    async def open_settings(self, power: Power, why: Outcome) -> bool:
        """The system's, where `why` can be changed. Whether they opened."""
        return await self._powers.system(power).open_settings(why)

    def forget(self) -> None:
        """With the sign-in goes what was allowed during it."""
        self._turn += 1
        self._standing.clear()
        for power in Power:
            self._powers.cut(power)

    async def _asked(self, chosen: Chosen) -> Outcome:
        system = self._powers.system(chosen.purpose.power)
        if (standing := await system.standing()) is not None:
            return standing
        chosen.spend()
        return await system.prompt(chosen)

    async def _lasting(
        self,
        grant: Grant,
        power: Power,
        begin: Callable[[Grant, Use], Awaitable[T | Outcome]],
        lasts: Callable[[Use, T], T],
    ) -> T | Outcome:
        """In use until it ends by itself, is stopped or taken back."""
        with self.in_use.during(grant.purpose) as use:
            got = await self._used(power, grant, lambda one: begin(one, use))
            if not isinstance(got, Outcome):
                return lasts(use, got)
        self._powers.cut(power)
        return got

    async def _used(
        self, power: Power, grant: Grant, use: Callable[[Grant], Awaitable[T | Outcome]]
    ) -> T | Outcome:
        """Written down first; a grant for once ends with it."""
        if grant.purpose.power is not power:
            raise OutOfOrder
        if (over := self._holds(grant)) is not None:
            return over
        if grant.once:
            grant.spend()
        standing = await self._powers.system(power).standing()
        if standing is not Outcome.GRANTED:
            return await self._lost(grant, standing or Outcome.REVOKED)
        if not await self._note(grant.purpose, grant.version, Step.USED, Outcome.GRANTED):
            return Outcome.NOT_RECORDED
        if grant.turn != self._turn:
            return Outcome.WITHDRAWN
        got = await use(grant)
        if grant.turn != self._turn or (not grant.once and self._holds(grant) is not None):
            return Outcome.WITHDRAWN
        return await self._lost(grant, got) if isinstance(got, Outcome) else got

    def _granted(self, explained: Explained, choice: Choice) -> Grant:
        grant = Grant(_MINT, explained.purpose, explained.version, explained.turn)
        grant.sitting = choice is Choice.ONCE and explained.purpose.in_sittings
        grant.once = choice is Choice.ONCE and not grant.sitting
        if not grant.once:
            self._standing[grant.purpose] = grant
        return grant

    def _holds(self, grant: Grant) -> Outcome | None:
        """Why it does not any more."""
        if grant.turn != self._turn:
            return Outcome.WITHDRAWN
        if grant.once:
            return Outcome.LAPSED if grant.spent else None
        if self._standing.get(grant.purpose) is not grant:
            return Outcome.WITHDRAWN
        return None if grant.version == grant.purpose.version else Outcome.LAPSED

    async def _lost(self, grant: Grant, why: Outcome) -> Outcome:
        """A passing trouble ends nothing; a no of the system ends it for every purpose."""
        why = Outcome.REVOKED if why in _NO_MORE else why
        if why is Outcome.REVOKED:
            others = [p for p in self._standing if p.power is not grant.purpose.power]
            self._standing = {one: self._standing[one] for one in others}
            await self._note(grant.purpose, grant.version, Step.ENDED, why)
        return why

    async def _note(
        self,
        purpose: Purpose,
        version: int,
        step: Step,
        outcome: Outcome,
        choice: Choice | None = None,
    ) -> bool:
        told = purpose, purpose.clause, version, step, outcome, choice
        return await self._book.write(Entry(self._clock.now(), *told))
