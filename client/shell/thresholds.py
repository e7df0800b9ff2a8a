"""What stands where a screen cannot be: while we look who is here, and where nothing is."""

import flet as ft

from client.design import (
    Action,
    Control,
    Tone,
    bare_page,
    brand_mark,
    framed,
    icons,
    outcome,
    stack,
    waiting,
)
from client.design.top import top_bar
from client.edges import use_edges
from client.hooks import component, view_component
from client.places.account import About
from client.places.cabinet import Home
from client.shell.language import language_switch
from client.shell.status import notices
from client.state import use_app_state


@component
def LookingScreen() -> Control:
    say = use_app_state().say
    return bare_page(brand_mark(72), waiting(say("shell.looking")), ident="looking")


@component
def NotFoundScreen() -> Control:
    say, go = use_app_state().say, use_edges().go
    return bare_page(
        outcome(
            say("shell.not_found"),
            say("shell.not_found_text"),
            Tone.INFO,
            icon=icons.SEARCH,
            action=Action(say("shell.to_home"), lambda: go(Home())),
        ),
        ident="not-found",
    )


@view_component
def Locked() -> ft.View:
    """Instead of every view there is, so that none of them is drawn."""
    from client.features import app_lock  # noqa: PLC0415 - off the first frame

    state = use_app_state()
    top = top_bar(state.say("shell.product"), trailing=language_switch(state))
    told = [part for part in (notices(state), top) if part is not None]
    whole = framed(app_lock.LockedScreen(), ribbon=stack(*told, gap="none"))
    return ft.View(
        route="/locked",
        can_pop=False,
        padding=0,
        spacing=0,
        controls=[ft.SafeArea(whole, expand=True)],
    )


@component
def OutdatedScreen() -> Control:
    """Nothing else can be done with this version, but law and contacts stay within reach."""
    say, go = use_app_state().say, use_edges().go
    return bare_page(
        outcome(
            say("shell.outdated"),
            say("shell.outdated_text"),
            Tone.WARNING,
            action=Action(say("shell.to_about"), lambda: go(About())),
        ),
        ident="outdated",
    )
