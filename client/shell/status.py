"""What stands above every screen: that this is a test portal, and that the portal is away."""

from typing import Final

from client.design import Action, Control, Tone, icons, ribbon, stack
from client.design.top import strip
from client.domain.answers import Trouble
from client.state import AppState

_SAID: Final = {
    Trouble.OFFLINE: "shell.offline",
    Trouble.BUSY: "shell.busy",
}


def notices(state: AppState) -> Control | None:
    """Nothing in good times on the real portal."""
    say = state.say
    shown: list[Control] = []
    if state.for_trying:
        shown.append(ribbon(say("shell.ribbon")))
    if state.trouble is not None:
        shown.append(
            strip(
                say(_SAID.get(state.trouble, "shell.portal_broken")),
                Tone.WARNING,
                icon=icons.OFFLINE,
                action=Action(say("shell.again"), state.ask_portal_again),
                ident="offline",
            )
        )
    elif state.portal is not None and not state.portal.available:
        notice = state.portal.notice
        said = notice.in_(state.language) if notice else say("shell.unavailable")
        shown.append(strip(said, Tone.WARNING, ident="unavailable"))
    return stack(*shown, gap="none") if shown else None
