"""Video appointments of a portal in memory: the test is the operator and says what the room is."""

from dataclasses import replace
from datetime import datetime

from client.domain.answers import Ready
from client.domain.video_appointments import (
    AppointmentId,
    By,
    ChatMessage,
    Known,
    Room,
    Stage,
    VideoAppointment,
    VideoBooking,
    VideoTopic,
    Why,
)
from client.portal.errors import NotFound, Refused
from tests.builders.institutions import NOON
from tests.builders.video_appointments import a_room, a_topic, an_appointment
from tests.doubles.asked import Asked


class FakeVideoAppointments(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_topics: tuple[VideoTopic, ...] = (a_topic(),)
        self.held_videos: dict[AppointmentId, VideoAppointment] = {}
        self.held_rooms: dict[AppointmentId, Room] = {}
        self.taken_slots: set[datetime] = set()
        self.looks: list[Known] = []
        self.spoken: list[tuple[int, bytes]] = []
        self.entered: list[AppointmentId] = []
        self._video_keys: dict[str, object] = {}

    def holds_video(self, one: VideoAppointment, room: Room | None = None) -> AppointmentId:
        self.held_videos[one.id] = one
        if room is not None:
            self.held_rooms[one.id] = room
        return one.id

    async def video_topics(self) -> Ready[tuple[VideoTopic, ...]]:
        return await self._answer(self.held_topics, "video_topics")

    async def video_appointments(self) -> Ready[tuple[VideoAppointment, ...]]:
        return await self._answer(tuple(self.held_videos.values()), "video_appointments")

    async def video_appointment(self, appointment: AppointmentId) -> Ready[VideoAppointment]:
        await self._asked("video_appointment", appointment)
        return self._ready(self._video(appointment))

    async def book_video(self, booking: VideoBooking, key: str) -> VideoAppointment:
        await self._asked("book_video", booking.topic)
        if key not in self._video_keys:
            if booking.at in self.taken_slots:
                raise Refused("slot_taken")
            ident = f"v-{len(self.held_videos) + 1}"
            made = an_appointment(ident, at=booking.at, language=booking.language)
            self._video_keys[key] = self.holds_video(made)
        return self._video(self._video_keys[key])

    async def cancel_video(self, appointment: AppointmentId, key: str) -> VideoAppointment:
        await self._asked("cancel_video", appointment)
        self._video_keys[key] = appointment
        return self._became(appointment, stage=Stage.CANCELLED)

    async def rate_video(self, appointment: AppointmentId, stars: int) -> VideoAppointment:
        await self._asked("rate_video", appointment)
        return self._became(appointment, stars=stars)

    async def enter_room(self, appointment: AppointmentId) -> Room:
        await self._asked("enter_room", appointment)
        self._video(appointment)
        self.entered.append(appointment)
        room = self.held_rooms.setdefault(appointment, a_room())
        self._became(appointment, stage=room.stage)
        return room

    async def look_into_room(self, appointment: AppointmentId, known: Known) -> Room:
        await self._asked("look_into_room", appointment)
        self.looks.append(known)
        room = self.held_rooms[appointment]
        new = room.picture is not None and room.picture.number > known.picture
        return replace(
            room,
            picture=room.picture if new else None,
            captions=tuple(one for one in room.captions if one.number > known.caption),
            messages=tuple(one for one in room.messages if one.number > known.message),
        )

    async def write_in_room(self, appointment: AppointmentId, text: str, key: str) -> ChatMessage:
        await self._asked("write_in_room", appointment)
        room = self.held_rooms[appointment]
        if key not in self._video_keys:
            made = ChatMessage(len(room.messages) + 1, NOON, By.CITIZEN, text, None)
            self.held_rooms[appointment] = replace(room, messages=(*room.messages, made))
            self._video_keys[key] = made
        return self._video_keys[key]

    async def speak_in_room(self, appointment: AppointmentId, number: int, wav: bytes) -> int:
        await self._asked("speak_in_room", appointment)
        self.spoken.append((number, wav))
        room = self.held_rooms[appointment]
        heard = room.heard_seconds + 1
        self.held_rooms[appointment] = replace(room, heard_seconds=heard)
        return heard

    async def leave_room(self, appointment: AppointmentId) -> VideoAppointment:
        await self._asked("leave_room", appointment)
        room = self.held_rooms[appointment]
        self.held_rooms[appointment] = replace(room, stage=Stage.ENDED, ended_why=Why.LEFT)
        return self._became(appointment, stage=Stage.ENDED, ended_why=Why.LEFT)

    def _became(self, appointment: AppointmentId, **told: object) -> VideoAppointment:
        self.held_videos[appointment] = replace(self._video(appointment), **told)
        return self.held_videos[appointment]

    def _video(self, appointment: AppointmentId) -> VideoAppointment:
        if appointment not in self.held_videos:
            raise NotFound("not_found")
        return self.held_videos[appointment]
