"""The seven categories of "My data", by name and picture."""

from typing import Final

from client.design import Icon, icons
from client.domain.cabinet import Category
from client.i18n.formats import Speech

_NAMES: Final = {
    Category.PERSONAL: "categories.personal",
    Category.EMPLOYMENT: "categories.employment",
    Category.FAMILY: "categories.family",
    Category.EDUCATION: "categories.education",
    Category.TRANSPORT: "categories.transport",
    Category.SOCIAL: "categories.social",
    Category.COMMUNICATION: "categories.communication",
}
_ICONS: Final = {
    Category.PERSONAL: icons.PERSON,
    Category.EMPLOYMENT: icons.WORK,
    Category.FAMILY: icons.FAMILY,
    Category.EDUCATION: icons.EDUCATION,
    Category.TRANSPORT: icons.TRANSPORT,
    Category.SOCIAL: icons.SOCIAL,
    Category.COMMUNICATION: icons.COMMUNICATION,
}


def name_of(category: Category, speech: Speech) -> str:
    return speech.say(_NAMES[category])


def icon_of(category: Category) -> Icon:
    return _ICONS[category]
