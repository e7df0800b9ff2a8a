"""Where a correction stands, in a word, a colour and a picture."""

from collections.abc import Mapping
from typing import Final

from client.design import Control, Icon, Tone, icons, tag
from client.domain.corrections import Correction, CorrectionState
from client.i18n.formats import Speech

NAMES: Final[Mapping[CorrectionState, str]] = {
    CorrectionState.SENT: "corrections.state_sent",
    CorrectionState.ACCEPTED: "corrections.state_accepted",
    CorrectionState.IN_REVIEW: "corrections.state_in_review",
    CorrectionState.NEED_DOCUMENTS: "corrections.state_need_documents",
    CorrectionState.CORRECTED: "corrections.state_corrected",
    CorrectionState.REFUSED: "corrections.state_refused",
    CorrectionState.APPEALED: "corrections.state_appealed",
    CorrectionState.UNKNOWN: "corrections.state_unknown",
}
_TONES: Final[Mapping[CorrectionState, tuple[Tone, Icon]]] = {
    CorrectionState.SENT: (Tone.INFO, icons.MAIL),
    CorrectionState.ACCEPTED: (Tone.INFO, icons.CHOSEN),
    CorrectionState.NEED_DOCUMENTS: (Tone.WARNING, icons.ATTENTION),
    CorrectionState.CORRECTED: (Tone.SUCCESS, icons.SUCCESS),
    CorrectionState.REFUSED: (Tone.DANGER, icons.REVOKED),
    CorrectionState.APPEALED: (Tone.INFO, icons.LAW),
}


def state_tag(correction: Correction, speech: Speech) -> Control:
    tone, icon = _TONES.get(correction.state, (Tone.INFO, icons.CHECKING))
    return tag(speech.say(NAMES[correction.state]), tone, icon)


def icon_of(state: CorrectionState) -> Icon:
    return _TONES.get(state, (Tone.INFO, icons.CHECKING))[1]


def due(correction: Correction, speech: Speech) -> str | None:
    """By when the law wants an answer; nothing once there is one."""
    if not correction.is_open:
        return None
    day = speech.day(correction.deadline)
    if correction.is_overdue(speech.today):
        return speech.say("corrections.overdue", day=day)
    return speech.say("corrections.due", day=day)
