"""All edges of a screen at once, each a double unless the test brings its own.

Bring a `Steps()` as `go` to see where a screen asked to go.
"""

from collections.abc import Callable

from client.device.clipboard import Clipboard
from client.device.clock import Clock
from client.device.files import Files
from client.device.links import Links
from client.device.motion import Motion
from client.device.parts import Parts
from client.domain.diagnostics import Trouble
from client.edges import Edges
from client.places import Place
from client.portal.concerning import OnBehalf
from client.portal.gateway import Portal
from client.portal.hints import Hints
from client.portal.login.protocol import UnifiedLogin
from client.portal.notary.protocol import Notary
from client.portal.traces import Traces
from client.portal.trial import TrialDesk
from client.settings import Settings, read_settings
from client.storage.drafts import MemoryDrafts
from client.storage.preferences import Preferences
from tests.doubles.clock import FakeClock
from tests.doubles.device import (
    FakeClipboard,
    FakeFiles,
    FakeLinks,
    FakeMotion,
    FakeParts,
    FakePreferences,
    Steps,
)
from tests.doubles.family import FakeBehalf
from tests.doubles.hints import FakeHints
from tests.doubles.login import FakeLogin
from tests.doubles.notary import FakeNotary
from tests.doubles.portal import FakePortal
from tests.doubles.traces import FakeTraces


def fake_edges(
    *,
    portal: Portal | None = None,
    login: UnifiedLogin | None = None,
    notary: Notary | None = None,
    preferences: Preferences | None = None,
    clock: Clock | None = None,
    links: Links | None = None,
    clipboard: Clipboard | None = None,
    motion: Motion | None = None,
    settings: Settings | None = None,
    address: str = "http://127.0.0.1:8000",
    go: Callable[[Place], None] | None = None,
    files: Files | None = None,
    drafts: MemoryDrafts | None = None,
    traces: Traces | None = None,
    trial: TrialDesk | None = None,
    hints: Hints | None = None,
    troubles: tuple[Trouble, ...] = (),
    parts: Parts | None = None,
    on_behalf: OnBehalf | None = None,
) -> Edges:
    return Edges(
        portal=portal or FakePortal(),
        login=login or FakeLogin(),
        notary=notary or FakeNotary(),
        preferences=preferences or FakePreferences(),
        clock=clock or FakeClock(),
        links=links or FakeLinks(),
        clipboard=clipboard or FakeClipboard(),
        motion=motion or FakeMotion(),
        settings=settings or read_settings(),
        address=address,
        go=go or Steps(),
        close=_nothing_to_close,
        files=files or FakeFiles(),
        drafts=drafts or MemoryDrafts(),
        traces=traces or FakeTraces(),
        parts=parts or FakeParts(),
        trial=trial,
        hints=hints or FakeHints(),
        troubles=lambda: troubles,
        on_behalf=on_behalf or FakeBehalf(),
    )


async def _nothing_to_close() -> None:
    """Doubles hold no socket and no file."""
