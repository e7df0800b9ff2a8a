"""Talking to an operator by video."""

from typing import Any, Final

from client.domain.video_appointments import AppointmentId
from client.places.account import More
from client.places.video_appointments import (
    BookVideo,
    OneVideoAppointment,
    VideoAppointments,
    VideoRoom,
)
from client.shell.table import Entry


def _video_appointments():
    from client.features import video_appointments

    return video_appointments


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(
        VideoAppointments,
        "/more/video",
        lambda _: _video_appointments().AppointmentsScreen(),
        above=More(),
    ),
    Entry(
        BookVideo,
        "/more/video/new/appointment",
        lambda _: _video_appointments().BookScreen(),
        above=VideoAppointments(),
    ),
    Entry(
        OneVideoAppointment,
        "/more/video/:appointment",
        lambda place: _video_appointments().AppointmentScreen(place.appointment),
        above=VideoAppointments(),
        fields=(AppointmentId,),
    ),
    Entry(
        VideoRoom,
        "/more/video/:appointment/room",
        lambda place: _video_appointments().RoomScreen(place.appointment),
        above=VideoAppointments(),
        fields=(AppointmentId,),
    ),
)
