"""Where an application stands, in a word, a colour and a picture, and how long there is left."""

from collections.abc import Mapping
from typing import Final

from client.design import Control, Icon, Tone, icons, tag
from client.domain.applications import Application, ApplicationState
from client.i18n.formats import Speech

NAMES: Final[Mapping[ApplicationState, str]] = {
    ApplicationState.SENT: "applications.sent",
    ApplicationState.ACCEPTED: "applications.accepted",
    ApplicationState.IN_REVIEW: "applications.in_review",
    ApplicationState.NEED_INFO: "applications.need_info",
    ApplicationState.APPOINTMENT: "applications.appointment",
    ApplicationState.ON_HOLD: "applications.on_hold",
    ApplicationState.READY: "applications.ready",
    ApplicationState.COMPLETED: "applications.completed",
    ApplicationState.REFUSED: "applications.refused",
    ApplicationState.APPEALED: "applications.appealed",
    ApplicationState.CANCELLED: "applications.cancelled",
    ApplicationState.UNKNOWN: "applications.state_unknown",
}
_TONES: Final[Mapping[ApplicationState, tuple[Tone, Icon]]] = {
    ApplicationState.SENT: (Tone.INFO, icons.MAIL),
    ApplicationState.ACCEPTED: (Tone.INFO, icons.CHOSEN),
    ApplicationState.NEED_INFO: (Tone.WARNING, icons.ATTENTION),
    ApplicationState.APPOINTMENT: (Tone.WARNING, icons.CALENDAR),
    ApplicationState.ON_HOLD: (Tone.WARNING, icons.PAUSE),
    ApplicationState.READY: (Tone.SUCCESS, icons.SUCCESS),
    ApplicationState.COMPLETED: (Tone.SUCCESS, icons.SUCCESS),
    ApplicationState.REFUSED: (Tone.DANGER, icons.REVOKED),
    ApplicationState.APPEALED: (Tone.INFO, icons.LAW),
    ApplicationState.CANCELLED: (Tone.NEUTRAL, icons.CLOSE),
}


def state_tag(application: Application, speech: Speech) -> Control:
    tone, icon = _TONES.get(application.state, (Tone.INFO, icons.CHECKING))
    return tag(speech.say(NAMES[application.state]), tone, icon)


def icon_of(state: ApplicationState) -> Icon:
    return _TONES.get(state, (Tone.INFO, icons.CHECKING))[1]


def days_left(application: Application, speech: Speech) -> str | None:
    """The countdown in working days; nothing once it is closed."""
    left = application.days_left
    if left is None:
        return None
    if left < 0:
        return speech.say("applications.overdue", count=-left)
    if left == 0:
        return speech.say("applications.last_day")
    return speech.say("applications.days_left", count=left)


def is_overdue(application: Application) -> bool:
    return application.days_left is not None and application.days_left < 0
