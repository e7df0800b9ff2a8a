"""Why a step or the whole did not go on, with the way on that fits it."""

from functools import partial

from client import design
from client.design import Control, Press, icons
from client.domain.answers import Trouble
from client.features.applying.filling import Filling
from client.features.applying.model import State
from client.places.services import Services
from client.shown.answers import Asking
from client.shown.troubles import trouble


def hindrance(state: State, asking: Asking, doing: Filling, on_again: Press) -> list[Control]:
    """What is closed can be left for later: the draft is at the portal."""
    if state.failed is None:
        return []
    why = trouble(state.failed, asking.speech, on_again=on_again, on_copy=asking.on_copy)
    if state.failed.trouble is not Trouble.SERVICE_CLOSED:
        return [why]
    leave = design.secondary_button(
        asking.speech.say("applying.leave_for_later"),
        partial(doing.on_go, Services()),
        icon=icons.SERVICES,
        wide=True,
        ident="leave-for-later",
    )
    return [design.stack(why, leave)]
