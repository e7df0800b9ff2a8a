"""How a document looks wherever it is shown: its family, its picture, its standing in a word."""

from dataclasses import dataclass
from typing import Final

from client.design import CardFace, Family, Icon, Tone, icons
from client.domain.documents import Document, DocumentKind, Standing
from client.i18n.formats import Speech


@dataclass(frozen=True, slots=True)
class _Look:
    icon: Icon
    family: Family


_LOOKS: Final = {
    DocumentKind.IDENTITY_CARD: _Look(icons.IDENTITY_CARD, Family.IDENTITY),
    DocumentKind.CHILD_CARD: _Look(icons.CHILD, Family.IDENTITY),
    DocumentKind.PASSPORT: _Look(icons.PASSPORT, Family.IDENTITY),
    DocumentKind.RESIDENCE_PERMIT: _Look(icons.IDENTITY_CARD, Family.IDENTITY),
    DocumentKind.DRIVING_LICENCE: _Look(icons.DRIVING, Family.ROAD),
    DocumentKind.VEHICLE_CERTIFICATE: _Look(icons.VEHICLE, Family.ROAD),
    DocumentKind.VEHICLE_INSURANCE: _Look(icons.INSURANCE, Family.INSURANCE),
    DocumentKind.HEALTH_INSURANCE: _Look(icons.INSURANCE, Family.INSURANCE),
    DocumentKind.DIPLOMA: _Look(icons.DIPLOMA, Family.EDUCATION),
    DocumentKind.STUDENT_CARD: _Look(icons.EDUCATION, Family.EDUCATION),
    DocumentKind.BIRTH_CERTIFICATE: _Look(icons.CHILD, Family.KIN),
    DocumentKind.PENSION_CARD: _Look(icons.PENSION, Family.SOCIAL),
    DocumentKind.CERTIFICATE: _Look(icons.CERTIFICATE, Family.PAPER),
    DocumentKind.OTHER: _Look(icons.CERTIFICATE, Family.PAPER),
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A standing by word, colour and icon; `meaning` is what it asks of the citizen."""

    word: str
    tone: Tone
    icon: Icon
    meaning: str | None = None


_SIGNS: Final = {
    Standing.VALID: Sign("papers.valid", Tone.SUCCESS, icons.SUCCESS),
    Standing.EXPIRING: Sign(
        "papers.expiring", Tone.WARNING, icons.WARNING, "papers.expiring_means"
    ),
    Standing.EXPIRED: Sign("papers.expired", Tone.DANGER, icons.EXPIRED, "papers.expired_means"),
    Standing.REVOKED: Sign("papers.revoked", Tone.DANGER, icons.REVOKED, "papers.revoked_means"),
    Standing.WITHDRAWN: Sign(
        "papers.withdrawn", Tone.DANGER, icons.REVOKED, "papers.withdrawn_means"
    ),
    Standing.CHECKING: Sign("papers.checking", Tone.INFO, icons.CHECKING, "papers.checking_means"),
    Standing.NEEDS_RENEWAL: Sign(
        "papers.needs_renewal", Tone.WARNING, icons.RENEW, "papers.needs_renewal_means"
    ),
    Standing.NO_DATA: Sign("papers.no_data", Tone.NEUTRAL, icons.UNKNOWN, "papers.no_data_means"),
    Standing.UNKNOWN: Sign("papers.unknown", Tone.NEUTRAL, icons.UNKNOWN, "papers.unknown_means"),
}


def icon_of(document: Document) -> Icon:
    return _LOOKS[document.kind].icon


def family_of(document: Document) -> Family:
    return _LOOKS[document.kind].family


def kind_of(kind: DocumentKind, speech: Speech) -> str:
    """What many of one kind are called together."""
    return speech.say(_KINDS[kind])


_KINDS: Final = {
    DocumentKind.IDENTITY_CARD: "papers.identity_cards",
    DocumentKind.CHILD_CARD: "papers.child_cards",
    DocumentKind.PASSPORT: "papers.passports",
    DocumentKind.RESIDENCE_PERMIT: "papers.residence_permits",
    DocumentKind.DRIVING_LICENCE: "papers.driving_licences",
    DocumentKind.VEHICLE_CERTIFICATE: "papers.vehicle_certificates",
    DocumentKind.VEHICLE_INSURANCE: "papers.vehicle_insurances",
    DocumentKind.HEALTH_INSURANCE: "papers.health_insurances",
    DocumentKind.DIPLOMA: "papers.diplomas",
    DocumentKind.BIRTH_CERTIFICATE: "papers.birth_certificates",
    DocumentKind.PENSION_CARD: "papers.pension_cards",
    DocumentKind.STUDENT_CARD: "papers.student_cards",
    DocumentKind.CERTIFICATE: "papers.certificates",
    DocumentKind.OTHER: "papers.others",
}


def look_of(kind: DocumentKind) -> tuple[Icon, Family]:
    return _LOOKS[kind].icon, _LOOKS[kind].family


def sign_of(document: Document, speech: Speech) -> Sign:
    """With its words in the citizen's language."""
    sign = _SIGNS[document.standing(speech.today)]
    meaning = None if sign.meaning is None else speech.say(sign.meaning)
    return Sign(speech.say(sign.word), sign.tone, sign.icon, meaning)


def face(document: Document, speech: Speech, *, masked: bool = True) -> CardFace:
    look, sign = _LOOKS[document.kind], sign_of(document, speech)
    return CardFace(
        family=look.family,
        icon=look.icon,
        title=speech.of(document.title),
        holder=document.holder,
        number_label=speech.say("papers.number"),
        number=document.number,
        masked=masked,
        validity=validity(document, speech),
        issuer=speech.of(document.issuer.name),
        state=sign.word,
        tone=sign.tone,
        state_icon=sign.icon,
        star=speech.say("papers.favourite") if document.favourite else None,
    )


def validity(document: Document, speech: Speech) -> str:
    """Until when; near the end, in how many days."""
    if document.expires_on is None:
        return speech.say("papers.no_end")
    until = speech.day(document.expires_on)
    match document.standing(speech.today):
        case Standing.EXPIRING:
            left = speech.days_away(document.expires_on)
            return speech.say("papers.runs_out", left=left, day=until)
        case Standing.EXPIRED:
            return speech.say("papers.ran_out", day=until)
        case _:
            return speech.say("papers.until", day=until)
