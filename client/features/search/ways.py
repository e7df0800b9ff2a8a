"""Places of the app by the words that its own screens call them. A new place is a line."""

from typing import Final

from client.domain.languages import Language, Text
from client.domain.legal import LegalKind
from client.features.search.findable import Area, Findable, findable
from client.i18n import speaker
from client.places import Place
from client.places.account import About, Devices, Legal, SettingsPage
from client.places.cabinet import Corrections, Inquiries, Institutions, MyData
from client.places.centres import ServiceCentres
from client.places.codes import ScanCode
from client.places.consents import DataUses, MyConsents
from client.places.departure import Exports
from client.places.documents import CheckDocument, Documents
from client.places.family import Family
from client.places.inbox import Inbox
from client.places.own import OwnContacts
from client.places.payments import Bills
from client.places.privacy import DevicePermissions, Privacy
from client.places.services import Applications, Declarations, Mentions, Services
from client.places.threads import Help, Letters
from client.places.video_appointments import VideoAppointments

_WAYS: Final[tuple[tuple[Place, str, str], ...]] = (
    (MyData(), "my_data.title", "my_data.text"),
    (Documents(), "shell.documents", "search.documents_text"),
    (Services(), "services.title", "search.services_text"),
    (Applications(), "more.applications", "more.applications_text"),
    (Corrections(), "corrections.title", "corrections.lead"),
    (Institutions(), "institutions.title", "institutions.lead"),
    (Inquiries(), "inquiries.title", "inquiries.lead"),
    (DataUses(), "more.data_use", "more.data_use_text"),
    (MyConsents(), "more.consents", "more.consents_text"),
    (Family(), "family.title", "family.way"),
    (OwnContacts(), "more.contacts", "more.contacts_text"),
    (Exports(), "more.exports", "more.exports_text"),
    (Privacy(), "more.privacy_centre", "more.privacy_centre_text"),
    (ScanCode(), "codes.title", "codes.way_text"),
    (CheckDocument(), "more.check", "more.check_text"),
    (Devices(), "more.devices", "more.devices_text"),
    (SettingsPage(), "more.settings", "more.settings_text"),
    (Legal(LegalKind.PRIVACY), "more.privacy", "more.rules"),
    (Legal(LegalKind.TERMS), "more.terms", "more.rules"),
    (VideoAppointments(), "video.title", "video.lead"),
    (Bills(), "more.payments", "more.payments_text"),
    (Letters(), "more.letters", "more.letters_text"),
    (Help(), "more.help", "more.help_text"),
    (ServiceCentres(), "centres.title", "centres.lead"),
    (Declarations(), "more.declarations", "more.declarations_text"),
    (Mentions(), "mentions.title", "mentions.way"),
    (DevicePermissions(), "permissions.title", "permissions.lead"),
    (Inbox(), "inbox.title", "inbox.lead"),
    (About(), "more.about", "more.about_text"),
)


def places() -> tuple[Findable, ...]:
    return tuple(
        findable(Area.PLACES, _text(title), _text(about), place) for place, title, about in _WAYS
    )


def _text(key: str) -> Text:
    return Text(*(speaker(language)(key) for language in Language))
