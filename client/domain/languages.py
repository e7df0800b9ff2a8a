"""The three languages of the portal, and a text that exists in all of them."""

from dataclasses import dataclass
from enum import Enum


class Language(Enum):
    """Azerbaijani comes first: it is what the app speaks until it is told otherwise."""

    AZ = "az"
    EN = "en"
    RU = "ru"


@dataclass(frozen=True, slots=True)
class Text:
    """What the portal says in every language, so that switching needs no network."""

    az: str
    en: str
    ru: str

    def in_(self, language: Language) -> str:
        """Falls back to Azerbaijani, the one language the portal always has."""
        spoken = {Language.AZ: self.az, Language.EN: self.en, Language.RU: self.ru}
        return spoken[language] or self.az
