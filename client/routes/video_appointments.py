"""Talking to an operator by video."""

from typing import Any, Final

from client.domain.video_appointments import AppointmentId
from client.features.video_appointments import (
    AppointmentScreen,
    AppointmentsScreen,
    BookScreen,
    RoomScreen,
)
from client.places.account import More
from client.places.video_appointments import (
    BookVideo,
    OneVideoAppointment,
    VideoAppointments,
    VideoRoom,
)
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(VideoAppointments, "/more/video", lambda _: AppointmentsScreen(), above=More()),
    Entry(
        BookVideo, "/more/video/new/appointment", lambda _: BookScreen(), above=VideoAppointments()
    ),
    Entry(
        OneVideoAppointment,
        "/more/video/:appointment",
        lambda place: AppointmentScreen(place.appointment),
        above=VideoAppointments(),
        fields=(AppointmentId,),
    ),
    Entry(
        VideoRoom,
        "/more/video/:appointment/room",
        lambda place: RoomScreen(place.appointment),
        above=VideoAppointments(),
        fields=(AppointmentId,),
    ),
)
