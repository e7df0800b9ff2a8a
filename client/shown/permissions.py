"""Permissions in words: what is asked for and why, and what came of it, with the way on."""

from typing import Final

from client.design import (
    Action,
    Control,
    Press,
    Tone,
    banner,
    icons,
    note,
    paragraph,
    stack,
    strong,
)
from client.domain.permissions import Choice, Outcome, Power, Purpose
from client.i18n.formats import Speech
from client.shown.explanations import EXPLANATIONS

POWERS: Final = {
    Power.LOCATION: "permissions.location",
    Power.CAMERA: "permissions.camera",
    Power.MICROPHONE: "permissions.microphone",
    Power.NOTIFICATIONS: "permissions.notifications",
}
POWER_ICONS: Final = {
    Power.LOCATION: icons.LOCATION,
    Power.CAMERA: icons.CAMERA,
    Power.MICROPHONE: icons.MICROPHONE,
    Power.NOTIFICATIONS: icons.BELL,
}
PURPOSES: Final = {
    Purpose.NEAREST_CENTRE: "permissions.nearest_centre",
    Purpose.CODE_SCAN: "permissions.code_scan",
    Purpose.DOCUMENT_PAGE: "permissions.document_page",
    Purpose.PORTRAIT: "permissions.portrait",
    Purpose.VOICE_NOTE: "permissions.voice_note",
    Purpose.VIDEO_VOICE: "permissions.video_voice",
    Purpose.VIDEO_MESSAGE: "permissions.video_message",
    Purpose.VIDEO_MESSAGE_VOICE: "permissions.video_message_voice",
    Purpose.MESSAGE_NOTICES: "permissions.message_notices",
}
CHOICES: Final = {
    Choice.ONCE: "permissions.once",
    Choice.WHILE_USING: "permissions.while_using",
    Choice.NO: "permissions.answered_no",
}
OUTCOMES: Final = {
    Outcome.GRANTED: "permissions.granted",
    Outcome.NOT_WANTED: "permissions.not_wanted",
    Outcome.DENIED: "permissions.denied",
    Outcome.DENIED_FOR_GOOD: "permissions.denied_for_good",
    Outcome.RESTRICTED: "permissions.restricted",
    Outcome.NO_HARDWARE: "permissions.no_hardware",
    Outcome.SERVICE_OFF: "permissions.service_off",
    Outcome.REVOKED: "permissions.revoked",
    Outcome.TAKEN: "permissions.taken",
    Outcome.UNANSWERED: "permissions.unanswered",
    Outcome.NOT_HERE: "permissions.not_here",
    Outcome.NOT_RECORDED: "permissions.not_recorded",
    Outcome.LAPSED: "permissions.lapsed",
    Outcome.WITHDRAWN: "permissions.withdrawn",
}
_WAYS_ON: Final = {
    Outcome.NOT_WANTED: "permissions.not_wanted_text",
    Outcome.DENIED: "permissions.denied_text",
    Outcome.DENIED_FOR_GOOD: "permissions.denied_for_good_text",
    Outcome.RESTRICTED: "permissions.restricted_text",
    Outcome.NO_HARDWARE: "permissions.no_hardware_text",
    Outcome.SERVICE_OFF: "permissions.service_off_text",
    Outcome.REVOKED: "permissions.revoked_text",
    Outcome.TAKEN: "permissions.taken_text",
    Outcome.UNANSWERED: "permissions.unanswered_text",
    Outcome.NOT_HERE: "permissions.not_here_text",
    Outcome.NOT_RECORDED: "permissions.not_recorded_text",
    Outcome.LAPSED: "permissions.lapsed_text",
    Outcome.WITHDRAWN: "permissions.withdrawn_text",
}
_OF_POWER: Final = {
    (Power.LOCATION, Outcome.UNANSWERED): (
        "permissions.location_unanswered",
        "permissions.unanswered_text",
    ),
    (Power.CAMERA, Outcome.NOT_HERE): (
        "permissions.camera_not_here",
        "permissions.camera_not_here_text",
    ),
    (Power.CAMERA, Outcome.NO_HARDWARE): (
        "permissions.camera_none",
        "permissions.camera_none_text",
    ),
    (Power.CAMERA, Outcome.TAKEN): ("permissions.taken", "permissions.camera_taken_text"),
    (Power.CAMERA, Outcome.UNANSWERED): (
        "permissions.unanswered",
        "permissions.camera_unanswered_text",
    ),
    (Power.MICROPHONE, Outcome.NOT_HERE): (
        "permissions.microphone_not_here",
        "permissions.microphone_not_here_text",
    ),
    (Power.MICROPHONE, Outcome.NO_HARDWARE): (
        "permissions.microphone_none",
        "permissions.microphone_none_text",
    ),
    (Power.MICROPHONE, Outcome.TAKEN): (
        "permissions.taken",
        "permissions.microphone_taken_text",
    ),
    (Power.MICROPHONE, Outcome.UNANSWERED): (
        "permissions.unanswered",
        "permissions.microphone_unanswered_text",
    ),
    (Power.NOTIFICATIONS, Outcome.NOT_HERE): (
        "permissions.notices_not_here",
        "permissions.notices_not_here_text",
    ),
    (Power.NOTIFICATIONS, Outcome.UNANSWERED): (
        "permissions.unanswered",
        "permissions.notices_unanswered_text",
    ),
    (Power.NOTIFICATIONS, Outcome.SERVICE_OFF): (
        "permissions.notices_off",
        "permissions.notices_off_text",
    ),
}
"""Where one power's words are its own: what came of it, and the way on."""
IN_SETTINGS: Final = frozenset({Outcome.DENIED_FOR_GOOD, Outcome.SERVICE_OFF, Outcome.REVOKED})
"""What the system's settings change."""
_VAIN: Final = frozenset({Outcome.NOT_HERE, Outcome.NO_HARDWARE, Outcome.RESTRICTED})


def explained(purpose: Purpose, speech: Speech) -> Control:
    say, told = speech.say, EXPLANATIONS[purpose]
    parts = (
        ("permissions.what", told.what),
        ("permissions.why", told.why),
        ("permissions.how_long", told.how_long),
        ("permissions.instead", told.instead),
    )
    version = str(purpose.version)
    return stack(
        *(stack(strong(say(name)), paragraph(say(text)), gap="none") for name, text in parts),
        note(say("permissions.then_system", clause=purpose.clause, version=version)),
    )


def outcome_words(outcome: Outcome, power: Power) -> tuple[str, str]:
    """Keys: what came of it, and the way on. Nothing stands in the way of `GRANTED`."""
    usual = OUTCOMES[outcome], _WAYS_ON.get(outcome, OUTCOMES[outcome])
    return _OF_POWER.get((power, outcome), usual)


def hindered(
    outcome: Outcome | None,
    speech: Speech,
    *,
    settings_shut: bool,
    on_settings: Press,
    on_again: Press,
    power: Power = Power.LOCATION,
) -> list[Control]:
    """Why it is not used, if that is so, and that the way to the settings led nowhere."""
    told: list[Control] = []
    if outcome is not None:
        told.append(
            barred(outcome, speech, on_settings=on_settings, on_again=on_again, power=power)
        )
    if settings_shut:
        told.append(note(speech.say("permissions.settings_closed")))
    return told


def barred(
    outcome: Outcome,
    speech: Speech,
    *,
    on_settings: Press,
    on_again: Press,
    power: Power = Power.LOCATION,
) -> Control:
    """Why it is not used, and the way on. The alternatives stand beside it."""
    say = speech.say
    title, text = outcome_words(outcome, power)
    action = None
    if outcome in IN_SETTINGS:
        action = Action(say("permissions.settings"), on_settings, icons.SETTINGS)
    elif outcome not in _VAIN:
        action = Action(say("permissions.ask_again"), on_again, icons.AGAIN)
    return banner(
        say(text),
        Tone.NEUTRAL if outcome is Outcome.NOT_WANTED else Tone.WARNING,
        title=say(title),
        icon=POWER_ICONS[power],
        action=action,
        ident=f"barred-{outcome.value}",
    )
