"""Places of the app by the words that its own screens call them. A new place is a line."""

from typing import Final

from client.domain.languages import Language, Text
from client.domain.legal import LegalKind
from client.features.search.findable import Area, Findable, findable
from client.i18n import speaker
from client.places import Place
from client.places.account import About, Devices, Legal, SettingsPage
from client.places.cabinet import Corrections, Inquiries, Institutions, MyData
from client.places.documents import CheckDocument, Documents

_WAYS: Final[tuple[tuple[Place, str, str], ...]] = (
    (MyData(), "my_data.title", "my_data.text"),
    (Documents(), "shell.documents", "search.documents_text"),
    (Corrections(), "corrections.title", "corrections.lead"),
    (Institutions(), "institutions.title", "institutions.lead"),
    (Inquiries(), "inquiries.title", "inquiries.lead"),
    (CheckDocument(), "more.check", "more.check_text"),
    (Devices(), "more.devices", "more.devices_text"),
    (SettingsPage(), "more.settings", "more.settings_text"),
    (Legal(LegalKind.PRIVACY), "more.privacy", "more.rules"),
    (Legal(LegalKind.TERMS), "more.terms", "more.rules"),
    (About(), "more.about", "more.about_text"),
)


def places() -> tuple[Findable, ...]:
    return tuple(
        findable(Area.PLACES, _text(title), _text(about), place) for place, title, about in _WAYS
    )


def _text(key: str) -> Text:
    return Text(*(speaker(language)(key) for language in Language))
