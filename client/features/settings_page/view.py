"""The settings screen as a function of the choices made. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from client import design
from client.design import Control, Option, Press, icons
from client.domain.choices import Brightness, Choices, TextSize
from client.domain.languages import Language
from client.domain.session import Keeping, Session, SignedIn
from client.i18n.formats import Speech
from client.shown.languages import language_choice
from client.shown.leaving import Leaving


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a sign-in is kept, in plain words (STO-02)."""

    title: str
    text: str


_KEPT: Final = {
    Keeping.KEYRING: Kept("settings.keyring", "settings.keyring_text"),
    Keeping.MEMORY_PREVIEW: Kept("settings.preview", "settings.preview_text"),
    Keeping.MEMORY_NO_KEYRING: Kept("settings.memory", "settings.memory_text"),
}


@dataclass(frozen=True, slots=True)
class Ways:
    """Where one can go from here."""

    leaving: Leaving
    on_devices: Press
    on_backup: Press
    on_lock: Press
    on_back: Press | None
    has_lock: bool = False


def settings_view(
    choices: Choices,
    session: Session,
    speech: Speech,
    *,
    on_choose: Callable[[Choices], object],
    ways: Ways,
) -> Control:
    def speak(language: Language) -> object:
        return on_choose(replace(choices, language=language))

    of_a_citizen: list[Control] = []
    if isinstance(session, SignedIn):
        of_a_citizen = [
            _kept(session.keeping, speech, ways),
            _out(speech, ways.leaving),
        ]
    return design.page(
        speech.say("settings.title"),
        design.card(language_choice(speech, speak)),
        _look(choices, speech, on_choose),
        *of_a_citizen,
        on_back=ways.on_back,
        back_label=speech.say("ways.back"),
        ident="settings",
    )


def _look(choices: Choices, speech: Speech, on_choose: Callable[[Choices], object]) -> Control:
    say = speech.say
    return design.section(
        say("settings.look"),
        design.card(
            _brightness(choices, speech, on_choose),
            design.divider(),
            _text_size(choices, speech, on_choose),
            gap="medium",
        ),
        design.list_card(
            design.switch_row(
                say("settings.contrast"),
                lambda on: on_choose(replace(choices, high_contrast=on)),
                on=choices.high_contrast,
                help_text=say("settings.contrast_help"),
                ident="high-contrast",
            )
        ),
    )


def _brightness(
    choices: Choices, speech: Speech, on_choose: Callable[[Choices], object]
) -> Control:
    say = speech.say
    return design.choice(
        [
            Option(Brightness.SYSTEM, say("settings.as_system"), icons.BRIGHTNESS),
            Option(Brightness.LIGHT, say("settings.light"), icons.LIGHT),
            Option(Brightness.DARK, say("settings.dark"), icons.DARK),
        ],
        choices.brightness,
        lambda brightness: on_choose(replace(choices, brightness=brightness)),
        label=say("settings.brightness"),
        ident="brightness",
    )


def _text_size(
    choices: Choices, speech: Speech, on_choose: Callable[[Choices], object]
) -> Control:
    say = speech.say
    return design.stack(
        design.choice(
            [
                Option(TextSize.NORMAL, say("settings.normal")),
                Option(TextSize.LARGE, say("settings.large")),
                Option(TextSize.LARGEST, say("settings.largest")),
            ],
            choices.text_size,
            lambda size: on_choose(replace(choices, text_size=size)),
            label=say("settings.text_size"),
            ident="text-size",
        ),
        design.note(say("settings.text_size_help")),
        gap="small",
    )


def _kept(keeping: Keeping, speech: Speech, ways: Ways) -> Control:
    say, kept = speech.say, _KEPT[keeping]
    return design.section(
        say("settings.kept"),
        design.list_card(
            design.info_row(say(kept.title), subtitle=say(kept.text), icon=icons.KEY),
            design.nav_row(
                say("app_lock.title"),
                ways.on_lock,
                subtitle=say("app_lock.way_on" if ways.has_lock else "app_lock.way_off"),
                icon=icons.LOCKED,
                ident="to-lock",
            ),
            design.nav_row(
                say("settings.devices"),
                ways.on_devices,
                subtitle=say("settings.devices_text"),
                icon=icons.DEVICES,
                ident="to-devices",
            ),
            design.nav_row(
                say("backup.title"),
                ways.on_backup,
                subtitle=say("backup.way_text"),
                icon=icons.SAVE,
                ident="to-backup",
            ),
        ),
        ident="kept",
    )


def _out(speech: Speech, leaving: Leaving) -> Control:
    say = speech.say
    return design.section(
        say("settings.out"),
        design.secondary_button(
            say("leaving.here"),
            leaving.on_here,
            icon=icons.SIGN_OUT,
            wide=True,
            ident="sign-out",
        ),
        design.quiet_button(
            say("leaving.everywhere"),
            leaving.on_everywhere,
            icon=icons.DEVICES,
            wide=True,
            ident="sign-out-everywhere",
        ),
    )
