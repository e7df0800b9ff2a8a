"""What of the device is on at this moment, so that the app can always say so (PER-02)."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from client.device.camera import Looking, Watcher
from client.device.filming import Filming
from client.device.microphone import Hearer, Listening
from client.domain.permissions import Outcome, Purpose


class InUse:
    """Written by the engine alone."""

    def __init__(self) -> None:
        self._uses: list[Use] = []
        self._watchers: list[Callable[[], object]] = []

    @property
    def now(self) -> tuple[Purpose, ...]:
        return tuple(dict.fromkeys(use.purpose for use in self._uses))

    def watch(self, told: Callable[[], object]) -> Callable[[], None]:
        """`told` at each change; hands back the way out."""
        self._watchers.append(told)
        return lambda: self._watchers.remove(told)

    @contextmanager
    def during(self, purpose: Purpose) -> Generator["Use"]:
        """Over with the block, unless what came of it is `kept`."""
        use = Use(self, purpose)
        self._uses.append(use)
        self._tell()
        try:
            yield use
        finally:
            if not use.is_kept:
                self.over(use)

    def over(self, use: "Use") -> None:
        if use in self._uses:
            self._uses.remove(use)
            self._tell()

    def stop(self, purpose: Purpose) -> None:
        """What still comes of it is not taken."""
        for use in tuple(self._uses):
            if use.purpose is purpose:
                use.is_stopped = True
                use.on_stop()

    def _tell(self) -> None:
        for told in tuple(self._watchers):
            told()


class Use:
    def __init__(self, uses: InUse, purpose: Purpose) -> None:
        self._uses = uses
        self.purpose = purpose
        self.is_kept = False
        self.is_stopped = False
        self.on_stop: Callable[[], object] = _nothing
        """Ends what another power does along with it."""

    def hearing(self, hearer: Hearer) -> Hearer:
        return _Hearing(hearer, self)

    def kept(self, listening: Listening) -> Listening:
        """It lasts until that is stopped, or its hearer is told that it is over."""
        self.is_kept = True
        return _Kept(listening, self)

    def seeing(self, watcher: Watcher) -> Watcher:
        return _Seeing(watcher, self)

    def open(self, looking: Looking) -> Looking:
        """As `kept`, of a camera."""
        self.is_kept = True
        return _Open(looking, self)

    def filmed(self, filming: Filming) -> Filming:
        """As `open`, of a camera that films."""
        self.is_kept = True
        return _Filmed(filming, self)

    def over(self) -> None:
        self._uses.over(self)


class _Told:
    """Whoever is told that it is over; the use ends first."""

    def __init__(self, told: Hearer | Watcher, use: Use) -> None:
        self._told = told
        self._use = use

    def over(self, why: Outcome) -> None:
        self._use.over()
        self._told.over(why)


class _Hearing(_Told):
    def __init__(self, hearer: Hearer, use: Use) -> None:
        super().__init__(hearer, use)
        self.hear = hearer.hear


class _Seeing(_Told):
    def __init__(self, watcher: Watcher, use: Use) -> None:
        super().__init__(watcher, use)
        self.show = watcher.show


class _Stopped:
    """What lasts until it is stopped, and the use with it."""

    def __init__(self, lasting: Listening | Looking | Filming, use: Use) -> None:
        self._lasting = lasting
        self._use = use

    async def stop(self) -> None:
        try:
            await self._lasting.stop()
        finally:
            self._use.over()


class _Kept(_Stopped):
    def __init__(self, listening: Listening, use: Use) -> None:
        super().__init__(listening, use)
        self.pause, self.resume = listening.pause, listening.resume


class _Open(_Stopped):
    def __init__(self, looking: Looking, use: Use) -> None:
        super().__init__(looking, use)
        self._looking = looking

    async def picture(self) -> bytes | Outcome:
        """After an `Outcome` it is off."""
        got = await self._looking.picture()
        if isinstance(got, Outcome):
            self._use.over()
        return got


class _Filmed(_Stopped):
    def __init__(self, filming: Filming, use: Use) -> None:
        super().__init__(filming, use)
        self._filming = filming
        self.begin, self.pause, self.resume = filming.begin, filming.pause, filming.resume

    async def finish(self) -> bytes | Outcome:
        try:
            return await self._filming.finish()
        finally:
            self._use.over()


def _nothing() -> None:
    """Nothing else goes on with it."""
