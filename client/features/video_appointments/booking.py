"""Choosing a topic and a free time, wired."""

from functools import partial

from client.design import Control
from client.domain.video_appointments import VideoAppointment
from client.edges import Edges, use_back, use_edges
from client.features.video_appointments import booking_model as model
from client.features.video_appointments.booking_model import State
from client.features.video_appointments.views.booking import Choosing, booking_view
from client.hooks import Change, component, use_model
from client.places.video_appointments import OneVideoAppointment
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.state import use_app_state

TOPIC = "video_appointments"
"""In the words of the portal's hints."""


@component
def BookScreen() -> Control:
    edges, app = use_edges(), use_app_state()
    state, change = use_crossing("booking-video", lambda: State(app.language))
    begun_at, _ = use_model(edges.clock.now)
    answer, asking = use_asked(edges.portal.video_topics, use_copying(), topics=(TOPIC,))

    async def book() -> None:
        change(model.tried)
        wanted = model.booking(state)
        if wanted is None or state.sending:
            return
        change(model.begun)
        key = model.key_of(wanted, begun_at)
        try:
            made = await edges.portal.book_video(wanted, key)
        except PortalError as error:
            _refused(change, error)
            asking.on_again()
        else:
            app.tell_of_a_deed()
            change(lambda _: State(app.language))
            _go_on(edges, made)

    choosing = Choosing(
        on_topic=lambda one: change(partial(model.topic_chosen, topic=one)),
        on_day=lambda day: change(partial(model.day_chosen, day=day)),
        on_time=lambda at: change(partial(model.time_chosen, at=at)),
        on_language=lambda one: change(partial(model.language_chosen, language=one)),
        on_book=book,
    )
    return booking_view(answer, state, asking, choosing, on_back=use_back())


def _refused(change: Change[State], error: PortalError) -> None:
    code, failed = error.code, error.as_failed()
    change(partial(model.refused, code=code, failed=failed))


def _go_on(edges: Edges, made: VideoAppointment) -> None:
    edges.hints.changed(TOPIC)
    edges.go(OneVideoAppointment(made.id))
