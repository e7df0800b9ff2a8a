"""Talking to an operator by video."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.video_appointments import AppointmentId


@dataclass(frozen=True, slots=True)
class VideoAppointments:
    pass


@dataclass(frozen=True, slots=True)
class BookVideo:
    pass


@dataclass(frozen=True, slots=True)
class OneVideoAppointment:
    appointment: AppointmentId


@dataclass(frozen=True, slots=True)
class VideoRoom:
    appointment: AppointmentId


VideoPlace: TypeAlias = VideoAppointments | BookVideo | OneVideoAppointment | VideoRoom
