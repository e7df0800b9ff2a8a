"""Where a talk stands and why it is over, in words."""

from typing import Final

from client.design import Control, Icon, Tone, icons, tag
from client.domain.video_appointments import Stage, VideoAppointment, Why
from client.i18n.formats import Speech

_STAGES: Final[dict[Stage, tuple[str, Tone, Icon]]] = {
    Stage.BOOKED: ("video.booked", Tone.INFO, icons.CALENDAR),
    Stage.QUEUED: ("video.queued", Tone.INFO, icons.CHECKING),
    Stage.CONNECTING: ("video.connecting", Tone.INFO, icons.CHECKING),
    Stage.JOINED: ("video.joined", Tone.SUCCESS, icons.VIDEO),
    Stage.LOST: ("video.lost", Tone.WARNING, icons.OFFLINE),
    Stage.ENDED: ("video.ended", Tone.NEUTRAL, icons.CHOSEN),
    Stage.CANCELLED: ("video.cancelled", Tone.NEUTRAL, icons.CLOSE),
    Stage.MISSED: ("video.missed", Tone.WARNING, icons.EXPIRED),
    Stage.UNKNOWN: ("video.unknown", Tone.NEUTRAL, icons.UNKNOWN),
}
WHY: Final = {
    Why.FINISHED: ("video.why_finished", "video.why_finished_text", Tone.SUCCESS),
    Why.LEFT: ("video.why_left", "video.why_left_text", Tone.NEUTRAL),
    Why.NO_OPERATOR: ("video.why_no_operator", "video.why_no_operator_text", Tone.WARNING),
    Why.CONNECTION: ("video.why_connection", "video.why_connection_text", Tone.WARNING),
    Why.TIME_OVER: ("video.why_time_over", "video.why_time_over_text", Tone.NEUTRAL),
    Why.CALLED_OFF: ("video.why_called_off", "video.called_off", Tone.WARNING),
    Why.UNKNOWN: ("video.why_unknown", "video.why_time_over_text", Tone.NEUTRAL),
}
STARS: Final = range(1, 6)


def stage_tag(one: VideoAppointment, speech: Speech) -> Control:
    if one.stage is Stage.BOOKED and one.can_enter(speech.now):
        return tag(speech.say("video.open_now"), Tone.SUCCESS, icons.VIDEO)
    return tag_of(one.stage, speech)


def tag_of(stage: Stage, speech: Speech) -> Control:
    name, tone, icon = _STAGES[stage]
    return tag(speech.say(name), tone, icon)
