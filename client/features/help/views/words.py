"""What kinds of requests, subjects and states are called."""

from collections.abc import Mapping
from typing import Final

from client import design
from client.design import Control, Icon, Tone, icons
from client.domain.threads import (
    Ticket,
    TicketCategory,
    TicketKind,
    TicketState,
)
from client.i18n.formats import Speech

KINDS: Final[Mapping[TicketKind, str]] = {
    TicketKind.QUESTION: "help.question",
    TicketKind.COMPLAINT: "help.complaint",
    TicketKind.IDEA: "help.idea",
}
CATEGORIES: Final[Mapping[TicketCategory, str]] = {
    TicketCategory.SIGN_IN: "help.about_sign_in",
    TicketCategory.DOCUMENTS: "help.about_documents",
    TicketCategory.DATA: "help.about_data",
    TicketCategory.APPLICATIONS: "help.about_applications",
    TicketCategory.PAYMENTS: "help.about_payments",
    TicketCategory.NOTIFICATIONS: "help.about_notifications",
    TicketCategory.PRIVACY: "help.about_privacy",
    TicketCategory.OTHER: "help.about_other",
}
STATES: Final[Mapping[TicketState, tuple[str, Tone, Icon]]] = {
    TicketState.RECEIVED: ("help.state_received", Tone.INFO, icons.MAIL),
    TicketState.ASSIGNED: ("help.state_assigned", Tone.INFO, icons.PERSON),
    TicketState.IN_WORK: ("help.state_in_work", Tone.INFO, icons.CHECKING),
    TicketState.NEED_INFO: ("help.state_need_info", Tone.WARNING, icons.ATTENTION),
    TicketState.ANSWERED: ("help.state_answered", Tone.SUCCESS, icons.SUCCESS),
    TicketState.CLOSED: ("help.state_closed", Tone.NEUTRAL, icons.CHOSEN),
    TicketState.REOPENED: ("help.state_reopened", Tone.INFO, icons.RENEW),
    TicketState.DUPLICATE: ("help.state_duplicate", Tone.NEUTRAL, icons.COPY),
    TicketState.UNKNOWN: ("help.state_unknown", Tone.NEUTRAL, icons.UNKNOWN),
}


def title_of(one: Ticket, speech: Speech) -> str:
    return f"{speech.say(KINDS[one.kind])}: {speech.say(CATEGORIES[one.category])}"


def state_tag(one: Ticket, speech: Speech) -> Control:
    word, tone, icon = STATES[one.state]
    return design.tag(speech.say(word), tone, icon)
