"""Institutions as every screen shows them: their sign, their sector, and where to go on from one.

An area that knows more of an institution (consents given to it, what it read) adds a `WayOn`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.design import Control, Icon, Tone, icons, logo, tag
from client.domain.institutions import Institution, Kind, Mark, Participant, Sector, Standing
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import ConsentsTo, UsesBy


@dataclass(frozen=True, slots=True)
class WayOn:
    """From one institution to what another area knows of it. `title` and `text` are words."""

    title: str
    text: str
    icon: Icon
    place: Callable[[Institution], Place]
    ident: str


WAYS_ON: Final[tuple[WayOn, ...]] = (
    WayOn(
        "more.consents",
        "more.consents_text",
        icons.CONSENT,
        lambda one: ConsentsTo(one.id),
        "to-consents",
    ),
    WayOn(
        "more.data_use",
        "more.data_use_text",
        icons.HISTORY,
        lambda one: UsesBy(one.id),
        "to-data-use",
    ),
)

_SECTORS: Final = {
    Sector.GOVERNMENT: "institutions.government",
    Sector.ORDER: "institutions.order",
    Sector.JUSTICE: "institutions.justice",
    Sector.TAXES: "institutions.taxes",
    Sector.SOCIAL: "institutions.social",
    Sector.HEALTH: "institutions.health",
    Sector.EDUCATION: "institutions.education",
    Sector.PROPERTY: "institutions.property",
    Sector.DEFENCE: "institutions.defence",
    Sector.COMMUNICATION: "institutions.communication",
    Sector.BANK: "institutions.bank",
    Sector.INSURANCE: "institutions.insurance",
    Sector.POST: "institutions.post",
    Sector.TOURISM: "institutions.tourism",
    Sector.FINANCE: "institutions.finance",
    Sector.UNKNOWN: "institutions.other_sector",
}
_KINDS: Final = {
    Kind.STATE: "institutions.state",
    Kind.PRIVATE: "institutions.private",
    Kind.UNKNOWN: "institutions.kind_unknown",
}
_STANDINGS: Final = {
    Standing.SUSPENDED: ("institutions.suspended", Tone.WARNING, icons.CHECKING),
    Standing.LEFT: ("institutions.left", Tone.NEUTRAL, icons.REVOKED),
    Standing.UNKNOWN: ("institutions.standing_unknown", Tone.NEUTRAL, icons.UNKNOWN),
}
_MARKS: Final = {
    Mark.BUILDING: icons.REGISTER,
    Mark.SHIELD: icons.PRIVACY,
    Mark.SCALES: icons.LAW,
    Mark.COINS: icons.PENSION,
    Mark.HANDS: icons.SOCIAL,
    Mark.HEART: icons.INSURANCE,
    Mark.BOOK: icons.EDUCATION,
    Mark.HOUSE: icons.HOME,
    Mark.PHONE: icons.COMMUNICATION,
    Mark.BANK: icons.BANK,
    Mark.UMBRELLA: icons.UMBRELLA,
    Mark.ENVELOPE: icons.MAIL,
    Mark.PLANE: icons.JOURNEY,
}


def logo_of(one: Participant) -> Control:
    """Drawn here; its initials where it has no sign, or one this version does not know."""
    icon = _MARKS.get(one.mark) if one.mark is not None else None
    return logo(one.institution.short, icon)


def sector_of(one: Participant, speech: Speech) -> str:
    return speech.say(_SECTORS[one.sector])


def kind_of(institution: Institution, speech: Speech) -> str:
    return speech.say(_KINDS[institution.kind])


def standing_tag(one: Participant, speech: Speech) -> Control | None:
    """Nothing for one that simply takes part."""
    told = _STANDINGS.get(one.standing)
    return told and tag(speech.say(told[0]), told[1], told[2])
