"""What a citizen does, and how it is tried while the portal fails them.

A deed that fails is said in the words of its trouble, what was written stays, and the same press
afterwards does it once.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from client.domain.languages import Language
from client.i18n import speaker
from client.portal.errors import (
    NotAllowed,
    PortalBroken,
    PortalBusy,
    PortalError,
    PortalUnreachable,
    Refused,
)
from client.shown.troubles import NAMES
from tests.builders import a_state
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import Stage, on_stage

SAID = "Not lost."
"""What the citizen wrote."""
say = speaker(Language.EN)

FAILURES = [
    PortalUnreachable(),
    PortalBusy("unavailable", retry_after=30),
    PortalBroken("internal", request_id="r-9"),
    NotAllowed("not_allowed"),
    Refused("conflict"),
]


async def nothing(_: Stage) -> None:
    """It needs only the button."""


@dataclass(frozen=True)
class Deed:
    door: str
    """The portal's, that fails."""
    screen: Callable[..., Any]
    press: str
    done: Callable[[FakePortal], object]
    """What the portal has of it: nothing before."""
    kept: str = SAID
    """Still on the screen after it failed."""
    prepare: Callable[[Stage], Awaitable[object]] = nothing
    about: tuple[Any, ...] = ()
    portal: Callable[[], FakePortal] = FakePortal
    operation: str = ""
    """Of the contract, where it says how the portal may fail it; see `declared.py`."""
    again: Callable[[Stage], Awaitable[object]] = nothing
    """Before it is pressed once more."""


async def tried_failing(deed: Deed, failure: PortalError) -> None:
    portal = deed.portal()
    edges = fake_edges(portal=portal, go=Steps())
    state = a_state(language=Language.EN)
    async with on_stage(deed.screen, *deed.about, edges=edges, state=state) as stage:
        await deed.prepare(stage)
        assert not deed.done(portal)
        portal.failing_at[deed.door] = failure
        await stage.press(deed.press)
        await stage.until(say(NAMES[failure.trouble]))
        assert stage.says(deed.kept)
        assert not deed.done(portal)

        del portal.failing_at[deed.door]
        await deed.again(stage)
        await stage.press(deed.press)
        await stage.until_true(lambda: bool(deed.done(portal)))
