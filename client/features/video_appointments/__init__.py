"""Talking to an operator by video: booked, waited for, held, and over for a reason (R-3.8)."""

from client.features.video_appointments.booking import BookScreen
from client.features.video_appointments.follow import AppointmentScreen, AppointmentsScreen
from client.features.video_appointments.room import RoomScreen

__all__ = ["AppointmentScreen", "AppointmentsScreen", "BookScreen", "RoomScreen"]
