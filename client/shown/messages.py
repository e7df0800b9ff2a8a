"""A message's kind, signature, state and deadline, in a word, a colour and a picture."""

from collections.abc import Mapping
from typing import Final

from client.design import Control, Icon, Tone, icons, tag
from client.domain.inbox import Category, Heading, MessageState, Signature
from client.i18n.formats import Speech

KINDS: Final[Mapping[Category, tuple[str, Icon]]] = {
    Category.LETTER: ("inbox.kind_letter", icons.MAIL),
    Category.LEGAL_NOTICE: ("inbox.kind_legal_notice", icons.LAW),
    Category.PAYMENT: ("inbox.kind_payment", icons.PAYMENT),
    Category.DOCUMENT: ("inbox.kind_document", icons.DOCUMENTS),
    Category.APPLICATION: ("inbox.kind_application", icons.SERVICES),
    Category.CORRECTION: ("inbox.kind_correction", icons.REPORT),
    Category.CONSENT: ("inbox.kind_consent", icons.APPROVE),
    Category.SECURITY: ("inbox.kind_security", icons.PRIVACY),
    Category.REMINDER: ("inbox.kind_reminder", icons.CLOCK),
    Category.SURVEY: ("inbox.kind_survey", icons.CONTENTS),
    Category.PROMOTION: ("inbox.kind_promotion", icons.INFO),
    Category.UNKNOWN: ("inbox.kind_letter", icons.MAIL),
}
_SOON: Final = 3
"""Days before a deadline that deserve a colour."""


def kind_tag(heading: Heading, speech: Speech) -> Control:
    word, icon = KINDS[heading.category]
    return tag(speech.say(word), Tone.NEUTRAL, icon)


def signature_tag(heading: Heading, speech: Speech) -> Control:
    match heading.signature:
        case Signature.VERIFIED:
            return tag(speech.say("inbox.signed"), Tone.SUCCESS, icons.SIGNED)
        case Signature.NONE:
            return tag(speech.say("inbox.not_signed"))
        case Signature.NOT_VERIFIED | Signature.UNKNOWN:
            return tag(speech.say("inbox.not_signed_well"), Tone.DANGER)


def state_tags(heading: Heading, speech: Speech) -> list[Control]:
    """Only what is not as usual."""
    waits = [tag(speech.say("inbox.waits"), Tone.NEUTRAL, icons.CLOCK)] if heading.waits else []
    match heading.state:
        case MessageState.EDITED:
            return [tag(speech.say("inbox.edited"), Tone.INFO, icons.EDIT), *waits]
        case MessageState.WITHDRAWN:
            return [tag(speech.say("inbox.withdrawn"), Tone.NEUTRAL, icons.REVOKED), *waits]
        case MessageState.ARRIVED | MessageState.UNKNOWN:
            return waits


def deadline_tags(heading: Heading, speech: Speech) -> list[Control]:
    if heading.deadline is None:
        return []
    day = speech.day(heading.deadline)
    left = (heading.deadline - speech.today).days
    if left < 0:
        return [tag(speech.say("inbox.overdue_tag", day=day), Tone.DANGER, icons.EXPIRED)]
    tone = Tone.WARNING if left <= _SOON else Tone.INFO
    return [tag(speech.say("inbox.deadline_tag", day=day), tone, icons.CALENDAR)]
