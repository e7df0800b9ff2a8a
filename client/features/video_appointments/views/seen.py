"""What the operator sees and hears of the citizen: said before and during a talk."""

from client.design import Control, Tone, banner, icons
from client.i18n.formats import Speech


def seen_block(speech: Speech) -> Control:
    return banner(
        speech.say("video.seen_text"),
        Tone.INFO,
        title=speech.say("video.seen_title"),
        icon=icons.HIDE,
        ident="what-is-seen",
    )
