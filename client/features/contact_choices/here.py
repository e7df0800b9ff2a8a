"""Notices on this device: allowed, tried, stopped, and how much they say (R-6.1)."""

from collections.abc import Callable
from dataclasses import dataclass

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.permissions import Outcome, Power
from client.i18n.formats import Speech
from client.shown.permissions import barred


@dataclass(frozen=True, slots=True)
class Here:
    """What holds on this device at this moment."""

    on: bool
    hindrance: Outcome | None
    """Why nothing is shown, though it was wanted."""
    tried: bool
    """A trial notice was handed to the device just now."""
    shows_content: bool


@dataclass(frozen=True, slots=True)
class HereActs:
    on_allow: Press
    on_stop: Press
    on_settings: Press
    on_content: Callable[[bool], object]


def notices_here(here: Here, speech: Speech, acts: HereActs) -> Control:
    say = speech.say
    state = ("notices.on", "notices.on_text") if here.on else ("notices.off", "notices.off_text")
    return design.section(
        say("notices.here"),
        *_said(here, speech, acts),
        design.list_card(
            design.info_row(
                say(state[0]),
                subtitle=say(state[1]),
                icon=icons.BELL_ON if here.on else icons.BELL,
                ident="notices-state",
            ),
            design.inset(_buttons(here, speech, acts)),
            design.switch_row(
                say("notices.content"),
                acts.on_content,
                on=here.shows_content,
                help_text=say("notices.content_text"),
                ident="notices-content",
            ),
        ),
        design.note(say("notices.limits")),
        subtitle=say("notices.here_text"),
        ident="notices-here",
    )


def _said(here: Here, speech: Speech, acts: HereActs) -> list[Control]:
    if here.hindrance is not None:
        return [
            barred(
                here.hindrance,
                speech,
                on_settings=acts.on_settings,
                on_again=acts.on_allow,
                power=Power.NOTIFICATIONS,
            )
        ]
    if here.tried:
        return [
            design.banner(speech.say("notices.trial_shown"), Tone.SUCCESS, ident="trial-shown")
        ]
    return []


def _buttons(here: Here, speech: Speech, acts: HereActs) -> Control:
    say = speech.say
    if not here.on:
        return design.button_row(
            design.secondary_button(
                say("notices.allow"), acts.on_allow, icon=icons.BELL, ident="notices-allow"
            )
        )
    return design.button_row(
        design.secondary_button(say("notices.stop"), acts.on_stop, ident="notices-stop"),
        design.quiet_button(say("notices.try"), acts.on_allow, ident="notices-try"),
    )
