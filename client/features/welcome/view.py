"""The welcome as a function of who was here and which portal this is. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.design import (
    Control,
    Press,
    Tone,
    banner,
    bare_page,
    hero,
    icons,
    list_card,
    nav_row,
    note,
    primary_button,
    quiet_button,
    secondary_button,
    section,
    stack,
)
from client.domain.languages import Language
from client.domain.legal import LegalKind
from client.domain.portal import PortalInfo
from client.domain.session import Session
from client.features.welcome import model
from client.features.welcome.locked import locked
from client.i18n.formats import Speech
from client.places import Place
from client.places.account import About, Legal, SettingsPage
from client.places.codes import ScanCode
from client.places.documents import CheckDocument
from client.places.entrance import SignIn
from client.shown.languages import language_choice


@dataclass(frozen=True, slots=True)
class Acts:
    on_go: Callable[[Place], object]
    on_language: Callable[[Language], object]
    on_copy: Callable[[str], object]
    on_noted: Press
    """The citizen has the number of what ended the sign-in."""


def welcome_view(
    session: Session,
    portal: PortalInfo | None,
    speech: Speech,
    acts: Acts,
    *,
    test_people: Control,
) -> Control:
    say = speech.say
    return bare_page(
        hero(say("welcome.title"), say("welcome.text")),
        *_ending(session, speech, acts),
        _ways(portal, speech, acts),
        language_choice(speech, acts.on_language),
        section(say("welcome.before"), _readings(speech, acts)),
        test_people,
        note(say("welcome.independent")),
        ident="welcome",
    )


def _ways(portal: PortalInfo | None, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return stack(
        primary_button(
            say("welcome.sign_in"),
            partial(acts.on_go, SignIn()),
            icon=icons.SIGN_IN,
            wide=True,
            ident="sign-in",
        ),
        secondary_button(
            say("welcome.check"),
            partial(acts.on_go, CheckDocument()),
            icon=icons.GENUINE,
            wide=True,
            ident="check",
        ),
        quiet_button(
            say("codes.title"),
            partial(acts.on_go, ScanCode()),
            icon=icons.QR,
            wide=True,
            ident="scan",
        ),
        *_portal(portal, speech),
        gap="small",
    )


def _ending(session: Session, speech: Speech, acts: Acts) -> list[Control]:
    key = model.ending(session)
    if key is None:
        return []
    incident = model.incident(session)
    if incident is not None:
        return [locked(incident, speech, on_copy=acts.on_copy, on_noted=acts.on_noted)]
    tone = Tone.INFO if model.was_wanted(session) else Tone.WARNING
    return [banner(speech.say(key), tone, ident="ended"), *_lost(session, speech)]


def _lost(session: Session, speech: Speech) -> list[Control]:
    lost = model.lost(session)
    if not lost:
        return []
    said = speech.say("welcome.marks_lost", count=lost, number=speech.number(lost))
    return [banner(said, Tone.WARNING, ident="marks-lost")]


def _portal(portal: PortalInfo | None, speech: Speech) -> list[Control]:
    """Nothing is claimed of a portal that has not answered yet."""
    if portal is None:
        return []
    return [note(speech.say("welcome.portal", name=speech.of(portal.name)))]


def _readings(speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return list_card(
        nav_row(
            say("welcome.privacy"),
            partial(acts.on_go, Legal(LegalKind.PRIVACY)),
            icon=icons.PRIVACY,
            ident="privacy",
        ),
        nav_row(
            say("welcome.terms"),
            partial(acts.on_go, Legal(LegalKind.TERMS)),
            icon=icons.TERMS,
            ident="terms",
        ),
        nav_row(
            say("welcome.settings"),
            partial(acts.on_go, SettingsPage()),
            icon=icons.SETTINGS,
            ident="settings",
        ),
        nav_row(
            say("welcome.about"),
            partial(acts.on_go, About()),
            icon=icons.ABOUT,
            ident="about",
        ),
    )
