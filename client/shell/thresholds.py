"""What stands where a screen cannot be: while we look who is here, and where nothing is."""

from client.design import Action, Control, Tone, bare_page, brand_mark, icons, outcome, waiting
from client.edges import use_edges
from client.hooks import component
from client.places.account import About
from client.places.cabinet import Home
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
