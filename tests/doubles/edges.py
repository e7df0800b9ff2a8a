"""All edges of a screen at once, each a double unless the test brings its own.

Bring a `Steps()` as `go` to see where a screen asked to go.
"""

from dataclasses import replace
from typing import Any

from client.domain.diagnostics import Trouble
from client.edges import Edges
from client.settings import read_settings
from client.storage.drafts import MemoryDrafts
from tests.doubles.app_lock import FakeLocalAuth, a_lock
from tests.doubles.clock import FakeClock
from tests.doubles.connectivity import FakeConnectivity
from tests.doubles.darkroom import NoDarkroom
from tests.doubles.device import (
    FakeClipboard,
    FakeCodes,
    FakeFiles,
    FakeInformation,
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
from tests.doubles.permissions import fake_permissions
from tests.doubles.player import FakePlayer
from tests.doubles.portal import FakePortal
from tests.doubles.screen import FakeScreen
from tests.doubles.traces import FakeTraces


def fake_edges(*, troubles: tuple[Trouble, ...] = (), **given: Any) -> Edges:
    """`given` are fields of `Edges`; one that is `None` is a double."""
    doubles = Edges(
        portal=FakePortal(),
        login=FakeLogin(),
        notary=FakeNotary(),
        preferences=FakePreferences(),
        clock=FakeClock(),
        links=FakeLinks(),
        clipboard=FakeClipboard(),
        motion=FakeMotion(),
        connectivity=FakeConnectivity(),
        information=FakeInformation(),
        settings=read_settings(),
        address="http://127.0.0.1:8000",
        go=Steps(),
        close=_nothing_to_close,
        files=FakeFiles(),
        codes=FakeCodes(),
        darkroom=NoDarkroom(),
        drafts=MemoryDrafts(),
        traces=FakeTraces(),
        parts=FakeParts(),
        app_lock=a_lock(),
        local_auth=FakeLocalAuth(),
        player=FakePlayer(),
        screen=FakeScreen(),
        permissions=fake_permissions(),
        trial=None,
        hints=FakeHints(),
        troubles=lambda: troubles,
        on_behalf=FakeBehalf(),
    )
    return replace(doubles, **{name: one for name, one in given.items() if one is not None})


async def _nothing_to_close() -> None:
    """Doubles hold no socket and no file."""
