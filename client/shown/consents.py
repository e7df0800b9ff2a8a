"""Where a consent stands, in a word, a colour and a picture; what it says, as a sentence."""

from collections.abc import Mapping
from typing import Final

from client import design
from client.design import Control, Icon, Tone, icons, tag
from client.domain.consents import Consent, ConsentState, Sector
from client.i18n.formats import Speech

NAMES: Final[Mapping[ConsentState, str]] = {
    ConsentState.REQUESTED: "consents.state_requested",
    ConsentState.ACTIVE: "consents.state_active",
    ConsentState.PAUSED: "consents.state_paused",
    ConsentState.REFUSED: "consents.state_refused",
    ConsentState.LAPSED: "consents.state_lapsed",
    ConsentState.EXPIRED: "consents.state_expired",
    ConsentState.REVOKED: "consents.state_revoked",
    ConsentState.INAPPLICABLE: "consents.state_inapplicable",
    ConsentState.UNKNOWN: "consents.state_unknown",
}
_TONES: Final[Mapping[ConsentState, tuple[Tone, Icon]]] = {
    ConsentState.REQUESTED: (Tone.WARNING, icons.WARNING),
    ConsentState.ACTIVE: (Tone.SUCCESS, icons.SUCCESS),
    ConsentState.PAUSED: (Tone.INFO, icons.PAUSE),
    ConsentState.REFUSED: (Tone.NEUTRAL, icons.REVOKED),
    ConsentState.REVOKED: (Tone.NEUTRAL, icons.REVOKED),
    ConsentState.EXPIRED: (Tone.NEUTRAL, icons.EXPIRED),
    ConsentState.LAPSED: (Tone.NEUTRAL, icons.EXPIRED),
}
SECTORS: Final[Mapping[Sector, str]] = {
    Sector.TOURISM: "consents.sector_tourism",
    Sector.BANK: "consents.sector_bank",
    Sector.POST: "consents.sector_post",
    Sector.INSURANCE: "consents.sector_insurance",
    Sector.FINANCE: "consents.sector_finance",
    Sector.UNKNOWN: "consents.sector_unknown",
}


def state_tag(consent: Consent, speech: Speech) -> Control:
    tone, icon = _TONES.get(consent.state, (Tone.NEUTRAL, icons.UNKNOWN))
    return tag(speech.say(NAMES[consent.state]), tone, icon)


def icon_of(state: ConsentState) -> Icon:
    return _TONES.get(state, (Tone.NEUTRAL, icons.UNKNOWN))[1]


def sentence(consent: Consent, speech: Speech) -> Control:
    """The very words that are decided on, then every value with what they would see of it."""
    say = speech.say
    rows: list[Control] = []
    for one in consent.data_set.attributes:
        example = say("consents.no_example") if one.example is None else speech.of(one.example)
        rows.append(design.fact_row(speech.of(one.label), example))
    return design.stack(
        design.paragraph(speech.of(consent.statement)),
        design.stack(
            design.heading(say("consents.they_see"), 3), design.list_card(*rows), gap="small"
        ),
    )


def how_often(consent: Consent, speech: Speech) -> str:
    match consent.max_uses:
        case None:
            return speech.say("consents.times_any")
        case 1:
            return speech.say("consents.times_once")
        case count:
            return speech.say("consents.times_most", count=count)
