"""Reading a QR code from what the camera sees."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from client.design import Action
from client.device.camera import Looking
from client.device.codes import Codes, Unread
from client.domain.permissions import Outcome, Purpose
from client.edges import use_edges
from client.hooks import Change
from client.shown.looking import sight as the
from client.shown.looking.sight import State
from client.shown.looking.viewfinder import Finder, use_viewfinder

EVERY_SECONDS: Final = 0.5
"""Between two looks: a hand needs as long to hold still."""
_PATIENT_LOOKS: Final = 16
"""Without a code: then it is said what would help."""
Found = Callable[[str], object]


def use_scanner(on_found: Found, ways: Sequence[Action] = ()) -> Finder:
    """`on_found` gets a stranger's text, once, when the camera is off already."""
    codes = use_edges().codes
    return use_viewfinder(Purpose.CODE_SCAN, partial(_scanned, codes, on_found), ways)


async def _scanned(
    codes: Codes, on_found: Found, looking: Looking, change: Change[State]
) -> Outcome | None:
    looks = 0
    while True:
        picture = await looking.picture()
        if isinstance(picture, Outcome):
            return picture
        found = await codes.read(picture)
        if isinstance(found, str):
            await looking.stop()
            on_found(found)
            return None
        looks += 1
        change(partial(the.hinted, hint=_hint(found, looks)))
        await asyncio.sleep(EVERY_SECONDS)


def _hint(found: Unread, looks: int) -> str | None:
    if found is Unread.SEVERAL:
        return "camera.several"
    return "camera.not_found_yet" if looks >= _PATIENT_LOOKS else None
