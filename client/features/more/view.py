"""The map as a function of who is signed in. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Press, icons
from client.domain.legal import LegalKind
from client.domain.session import Session, SignedIn
from client.i18n.formats import Speech
from client.places import Place
from client.places.account import About, Devices, Legal, SettingsPage, TrialPhone
from client.places.cabinet import Corrections, Institutions
from client.places.centres import ServiceCentres
from client.places.codes import ScanCode
from client.places.consents import DataUses, MyConsents
from client.places.departure import CloseCabinet, Exports
from client.places.documents import CheckDocument
from client.places.family import Family
from client.places.inbox import Inbox
from client.places.own import AccessHistory, OwnContacts
from client.places.payments import Bills
from client.places.privacy import DevicePermissions, Privacy
from client.places.services import Applications, Declarations, Mentions
from client.places.threads import Help, Letters
from client.places.video_appointments import VideoAppointments


@dataclass(frozen=True, slots=True)
class _Way:
    place: Place
    icon: Icon
    title: str
    text: str | None
    ident: str


_DOING: Final = (
    _Way(Bills(), icons.PENSION, "more.payments", "more.payments_text", "to-payments"),
)
_ACCOUNT: Final = (
    _Way(Inbox(), icons.BELL, "inbox.title", "inbox.lead", "to-inbox"),
    _Way(
        Privacy(),
        icons.PRIVACY,
        "more.privacy_centre",
        "more.privacy_centre_text",
        "to-privacy-centre",
    ),
    _Way(
        Applications(),
        icons.APPLICATION,
        "more.applications",
        "more.applications_text",
        "to-applications",
    ),
    _Way(
        Declarations(),
        icons.SIGN,
        "more.declarations",
        "more.declarations_text",
        "to-declarations",
    ),
    _Way(Mentions(), icons.PERSON, "mentions.title", "mentions.way", "to-mentions"),
    _Way(
        Corrections(), icons.REPORT, "more.corrections", "more.corrections_text", "to-corrections"
    ),
    _Way(Family(), icons.FAMILY, "family.title", "family.way", "to-family"),
    _Way(OwnContacts(), icons.EDIT, "more.contacts", "more.contacts_text", "to-contacts"),
    _Way(Devices(), icons.DEVICES, "more.devices", "more.devices_text", "to-devices"),
    _Way(AccessHistory(), icons.HISTORY, "more.access", "more.access_text", "to-access"),
    _Way(SettingsPage(), icons.SETTINGS, "more.settings", "more.settings_text", "to-settings"),
)
_TALKING: Final = (
    _Way(Letters(), icons.MAIL, "more.letters", "more.letters_text", "to-letters"),
    _Way(Help(), icons.HELP, "more.help", "more.help_text", "to-help"),
    _Way(VideoAppointments(), icons.VIDEO, "video.title", "video.lead_short", "to-video"),
)
_PRIVACY: Final = (
    _Way(MyConsents(), icons.CONSENT, "more.consents", "more.consents_text", "to-consents"),
    _Way(
        DevicePermissions(),
        icons.LOCATION,
        "permissions.title",
        "permissions.lead_short",
        "to-permissions",
    ),
    _Way(DataUses(), icons.HISTORY, "more.data_use", "more.data_use_text", "to-data-use"),
)
_LEAVING: Final = (
    _Way(Exports(), icons.DOCUMENTS, "more.exports", "more.exports_text", "to-exports"),
    _Way(CloseCabinet(), icons.SIGN_OUT, "more.close", "more.close_text", "to-close"),
)
_OTHERS: Final = (
    _Way(ScanCode(), icons.QR, "codes.title", "codes.way_text", "to-scan"),
    _Way(CheckDocument(), icons.GENUINE, "more.check", "more.check_text", "to-check"),
)
_PORTAL: Final = (
    _Way(ServiceCentres(), icons.LOCATION, "centres.title", "centres.lead_short", "to-centres"),
    _Way(
        Institutions(),
        icons.REGISTER,
        "institutions.title",
        "more.institutions_text",
        "to-institutions",
    ),
)
_RULES: Final = (
    _Way(Legal(LegalKind.PRIVACY), icons.PRIVACY, "more.privacy", None, "to-privacy"),
    _Way(Legal(LegalKind.TERMS), icons.TERMS, "more.terms", None, "to-terms"),
    _Way(About(), icons.ABOUT, "more.about", "more.about_text", "to-about"),
)


_TRIAL: Final = (
    _Way(TrialPhone(), icons.PHONE, "trial.title", "trial.to_phone", "to-trial-phone"),
)


def more_view(
    session: Session,
    speech: Speech,
    *,
    on_go: Callable[[Place], object],
    on_leave: Press,
    on_lock: Press | None = None,
    is_demo: bool = False,
) -> Control:
    say = speech.say
    return design.page(
        say("more.title"),
        *_citizen(session, speech),
        _group(say("more.doing"), _DOING, speech, on_go),
        _group(say("more.account"), _ACCOUNT, speech, on_go),
        _group(say("more.talking"), _TALKING, speech, on_go),
        _group(say("more.my_privacy"), _PRIVACY, speech, on_go),
        _group(say("more.others"), _OTHERS, speech, on_go),
        _group(say("more.mine"), _LEAVING, speech, on_go),
        _group(say("more.portal"), _PORTAL, speech, on_go),
        _group(say("more.rules"), _RULES, speech, on_go),
        *([_group(say("trial.group"), _TRIAL, speech, on_go)] if is_demo else []),
        *_lock(speech, on_lock),
        design.secondary_button(
            say("leaving.here"), on_leave, icon=icons.SIGN_OUT, wide=True, ident="sign-out"
        ),
        ident="more",
    )


def _lock(speech: Speech, on_lock: Press | None) -> list[Control]:
    """Only where there is a lock to shut."""
    if on_lock is None:
        return []
    now = speech.say("app_lock.now")
    return [design.secondary_button(now, on_lock, icon=icons.LOCKED, wide=True, ident="lock-now")]


def _citizen(session: Session, speech: Speech) -> list[Control]:
    if not isinstance(session, SignedIn):
        return []
    who = design.info_row(
        session.citizen.full_name, subtitle=speech.say("more.signed_in"), icon=icons.PERSON
    )
    return [design.list_card(who, ident="citizen")]


def _group(
    title: str, ways: tuple[_Way, ...], speech: Speech, on_go: Callable[[Place], object]
) -> Control:
    say = speech.say
    return design.section(
        title,
        design.list_card(
            *(
                design.nav_row(
                    say(way.title),
                    partial(on_go, way.place),
                    subtitle=None if way.text is None else say(way.text),
                    icon=way.icon,
                    ident=way.ident,
                )
                for way in ways
            )
        ),
    )
