"""Video appointments and their rooms."""

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
from client.portal.codec.video_appointments import (
    read_appointment,
    read_appointments,
    read_heard,
    read_message,
    read_room,
    read_topics,
    since,
    written_booking,
    written_sound,
)
from client.portal.contract.asking import Asking, part


class ContractVideoAppointments(Asking):
    async def video_topics(self) -> Ready[tuple[VideoTopic, ...]]:
        return await self._read("/video/topics", read_topics)

    async def video_appointments(self) -> Ready[tuple[VideoAppointment, ...]]:
        return await self._read("/video/appointments", read_appointments)

    async def video_appointment(self, appointment: AppointmentId) -> Ready[VideoAppointment]:
        return await self._read(_one(appointment), read_appointment)

    async def book_video(self, booking: VideoBooking, key: str) -> VideoAppointment:
        told = written_booking(booking)
        return await self._sent("POST", "/video/appointments", read_appointment, told, key=key)

    async def cancel_video(self, appointment: AppointmentId, key: str) -> VideoAppointment:
        path = f"{_one(appointment)}/cancellation"
        return await self._sent("POST", path, read_appointment, key=key)

    async def rate_video(self, appointment: AppointmentId, stars: int) -> VideoAppointment:
        path = f"{_one(appointment)}/rating"
        return await self._sent("PUT", path, read_appointment, {"stars": stars})

    async def enter_room(self, appointment: AppointmentId) -> Room:
        return await self._sent("PUT", f"{_one(appointment)}/room", read_room)

    async def look_into_room(self, appointment: AppointmentId, known: Known) -> Room:
        asked = since(known)
        path = f"{_one(appointment)}/room" + (f"?{asked}" if asked else "")
        return (await self._read(path, read_room)).value

    async def write_in_room(self, appointment: AppointmentId, text: str, key: str) -> ChatMessage:
        path = f"{_one(appointment)}/room/messages"
        return await self._sent("POST", path, read_message, {"text": text}, key=key)

    async def speak_in_room(self, appointment: AppointmentId, number: int, wav: bytes) -> int:
        told = written_sound(number, wav)
        return await self._sent("PUT", f"{_one(appointment)}/room/sound", read_heard, told)

    async def leave_room(self, appointment: AppointmentId) -> VideoAppointment:
        return await self._sent("DELETE", f"{_one(appointment)}/room", read_appointment)


def _one(appointment: AppointmentId) -> str:
    return f"/video/appointments/{part(appointment)}"
