"""My video appointments: those to come, and those that are over."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Press, icons
from client.domain.answers import Answer
from client.domain.video_appointments import VideoAppointment
from client.features.video_appointments.views.words import stage_tag
from client.i18n.formats import Speech
from client.places import Place
from client.places.video_appointments import BookVideo, OneVideoAppointment
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page


def appointments_view(
    answer: Answer[tuple[VideoAppointment, ...]],
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[VideoAppointment, ...]) -> Control:
        book = partial(on_go, BookVideo())
        if not known:
            action = Action(say("video.book"), book, icons.VIDEO)
            return design.empty_state(
                say("video.none"), say("video.none_text"), icon=icons.VIDEO, action=action
            )
        ahead = [one for one in known if not one.is_over]
        over = [one for one in known if one.is_over]
        parts: list[Control] = [
            design.button_row(
                design.primary_button(say("video.book"), book, icon=icons.VIDEO, ident="book")
            )
        ]
        for title, some in (("video.ahead", ahead), ("video.over", over)):
            if some:
                rows = [_row(one, asking.speech, on_go) for one in some]
                parts.append(design.section(say(title), design.list_card(*rows)))
        return design.stack(*parts, gap="large")

    return asked_page(
        say("video.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("video.waiting")),
        ready=ready,
        subtitle=say("video.lead"),
        on_back=on_back,
        ident="video-appointments",
    )


def _row(one: VideoAppointment, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    return design.nav_row(
        speech.of(one.topic),
        partial(on_go, OneVideoAppointment(one.id)),
        subtitle=f"{speech.moment(one.at)} · {one.institution.short}",
        icon=icons.VIDEO,
        trailing=stage_tag(one, speech),
        ident=f"talk-{one.id}",
    )
