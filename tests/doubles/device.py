"""A device that remembers what was asked of it, and can refuse."""

import re

from client.device.codes import Unread
from client.device.files import NotPicked, NotSaved, Picked, Shared
from client.device.parts import Part
from client.domain.choices import Choices
from client.places import Place

_GOES_OUT = re.compile(r"(https?|mailto|tel):(?!//\[$)")


class FakeLinks:
    def __init__(self) -> None:
        self.opened: list[str] = []
        self.nothing_opens_them = False

    async def open(self, address: str) -> bool:
        if self.nothing_opens_them or not _GOES_OUT.match(address):
            return False
        self.opened.append(address)
        return True


class FakeClipboard:
    def __init__(self) -> None:
        self.text: str | None = None
        self.refuses = False
        self._copied: str | None = None

    async def copy(self, text: str) -> bool:
        if not self.refuses:
            self.text = self._copied = text
        return not self.refuses

    def empty(self) -> None:
        """The time of what was copied is over; what lies there from elsewhere stays."""
        if self.text == self._copied:
            self.text = ""


class FakeCodes:
    """Finds in every picture what it is told to."""

    def __init__(self, found: str | Unread = Unread.NO_CODE, *, are_read: bool = True) -> None:
        self.found = found
        self.are_read = are_read

    async def read(self, picture: bytes) -> str | Unread:
        if not self.are_read:
            return Unread.NOT_HERE
        return self.found if picture.startswith(b"\x89PNG") else Unread.NO_PICTURE


class FakeFiles:
    """Hands over what lies in `next`, once each; nothing there is a citizen who thought better."""

    def __init__(self, *files: Picked) -> None:
        self.next = list(files)
        self.asks = False
        self.broken = False
        self.saved: list[Picked] = []
        self.shared: list[Picked] = []
        self.thinks_better = False
        self.shares = Shared.DONE

    async def pick(self, largest: int) -> Picked | None:
        return await self.pick_any(largest)

    async def pick_any(self, largest: int) -> Picked | None:
        if self.broken:
            raise NotPicked
        picked = self.next.pop(0) if self.next else None
        return picked and Picked(picked.name, picked.content[: largest + 1])

    async def save(self, name: str, content: bytes) -> bool:
        if self.broken:
            raise NotSaved
        if not self.thinks_better:
            self.saved.append(Picked(name, content))
        return not self.thinks_better

    async def share(self, name: str, content: bytes) -> Shared:
        if self.shares is Shared.DONE:
            self.shared.append(Picked(name, content))
        return self.shares


class FakeMotion:
    def __init__(self, *, reduced: bool = False) -> None:
        self.reduced = reduced

    async def is_reduced(self) -> bool:
        return self.reduced


class FakeInformation:
    def __init__(self, system: str | None = "Debian GNU/Linux 12") -> None:
        self.told = system
        self.asked = 0

    async def system(self) -> str | None:
        self.asked += 1
        return self.told


class FakePreferences:
    def __init__(self, choices: Choices | None = None) -> None:
        self.choices = choices or Choices()

    def read(self) -> Choices:
        return self.choices

    def write(self, choices: Choices) -> None:
        self.choices = choices


class Steps:
    """Where a screen asked to go: stands in for `Edges.go`."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def __call__(self, place: Place) -> None:
        self.places.append(place)


class FakeParts:
    """Two parts: one with a text, one without."""

    def all(self) -> tuple[Part, ...]:
        return (
            Part("flet", "1.0.5", "Apache-2.0", "Apache License, Version 2.0"),
            Part("Python", "", "PSF-2.0", ""),
        )


class FakeFront:
    """A window that comes when it is called, or a surface that has none."""

    def __init__(self, *, has_a_window: bool = True) -> None:
        self._has_a_window = has_a_window
        self.came = 0

    def come(self) -> None:
        self.came += self._has_a_window
