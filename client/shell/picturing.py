"""Above every screen, for who wants to show one of them to support: take it, or let it be."""

from client.design import Action, Control, Tone, icons, stack
from client.design.top import standing
from client.device.screen import NoPicture
from client.domain.picturing import Picturing
from client.edges import use_edges
from client.hooks import component
from client.places.threads import AskForHelp
from client.state import AppState, use_app_state

_TAKING = Picturing(taking=True)


def _underway(app: AppState, now: Picturing) -> bool:
    """Unless the app was locked or the sign-in ended while it was taken."""
    if app.picturing is None:
        return False
    app.picturing = now
    return True


@component
def PictureLine() -> Control:
    edges, app = use_edges(), use_app_state()
    say, now = app.say, app.picturing

    async def take() -> None:
        """Without this line in it."""
        app.picturing = _TAKING
        try:
            picture = await edges.screen.picture()
        except NoPicture:
            _underway(app, Picturing(failed=True))
            return
        if _underway(app, Picturing(taken=picture)):
            edges.go(AskForHelp())

    def let_be() -> None:
        app.picturing = None
        edges.go(AskForHelp())

    if now is None or now.taking or now.taken is not None:
        return stack(gap="none")
    return standing(
        say("picturing.failed" if now.failed else "picturing.go_there"),
        Tone.WARNING if now.failed else Tone.INFO,
        Action(say("picturing.take"), take, icons.CAMERA),
        Action(say("picturing.let_be"), let_be, icons.CLOSE),
        icon=icons.CAMERA,
        ident="picturing",
    )
