"""After a talk: why it is over, what one can do next, what was written, and how it was."""

from client import design
from client.design import Control, icons
from client.domain.video_appointments import Room, Stage, Why
from client.features.video_appointments.model import State
from client.features.video_appointments.views.acts import Acts
from client.features.video_appointments.views.chat import written_block
from client.features.video_appointments.views.one import rating
from client.features.video_appointments.views.words import WHY
from client.i18n.formats import Speech

_GONE_WRONG = (Why.NO_OPERATOR, Why.CONNECTION)


def over_view(state: State, room: Room, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    why = room.ended_why or Why.UNKNOWN
    title, text, tone = WHY[why]
    ways = [
        design.primary_button(
            say("video.to_appointment"),
            acts.on_appointment,
            icon=icons.CALENDAR,
            ident="to-appointment",
        ),
        design.secondary_button(
            say("video.book_again"), acts.on_book, icon=icons.VIDEO, ident="book-again"
        ),
    ]
    if why in _GONE_WRONG:
        ways.append(
            design.secondary_button(
                say("video.to_help"), acts.on_help, icon=icons.HELP, ident="to-help"
            )
        )
    parts: list[Control] = [
        design.announced(design.outcome(say(title), say(text), tone, ident="over")),
        design.button_row(*ways),
    ]
    if room.stage is Stage.ENDED:
        parts.append(rating(state.stars, speech, acts.on_rate))
    if state.messages:
        written = written_block(state.messages, state.operator, speech)
        parts.append(design.section(say("video.written"), written))
    return design.stack(*parts, gap="large")
