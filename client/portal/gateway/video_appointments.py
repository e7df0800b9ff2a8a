"""Talking to an operator by video."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.video_appointments import (
    AppointmentId,
    ChatMessage,
    Known,
    Room,
    VideoAppointment,
    VideoBooking,
    VideoTopic,
)


class VideoAppointmentsPortal(Protocol):
    """A `key` names the deed: sent again with the same words, it is done once."""

    async def video_topics(self) -> Ready[tuple[VideoTopic, ...]]: ...

    async def video_appointments(self) -> Ready[tuple[VideoAppointment, ...]]: ...

    async def video_appointment(self, appointment: AppointmentId) -> Ready[VideoAppointment]: ...

    async def book_video(self, booking: VideoBooking, key: str) -> VideoAppointment:
        """Raises `Refused` with `slot_taken` or `already_booked`."""
        ...

    async def cancel_video(self, appointment: AppointmentId, key: str) -> VideoAppointment: ...

    async def rate_video(self, appointment: AppointmentId, stars: int) -> VideoAppointment: ...

    async def enter_room(self, appointment: AppointmentId) -> Room:
        """In, or back after the line was lost. Raises `Refused` with `too_early`."""
        ...

    async def look_into_room(self, appointment: AppointmentId, known: Known) -> Room:
        """What is newer than what is known. Never remembered."""
        ...

    async def write_in_room(
        self, appointment: AppointmentId, text: str, key: str
    ) -> ChatMessage: ...

    async def speak_in_room(self, appointment: AppointmentId, number: int, wav: bytes) -> int:
        """The seconds the operator heard so far. `number` grows from piece to piece."""
        ...

    async def leave_room(self, appointment: AppointmentId) -> VideoAppointment: ...
