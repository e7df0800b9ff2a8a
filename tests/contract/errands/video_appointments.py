"""A talk by video that is booked, one that is held to its end, and one that is given back."""

from datetime import timedelta

from client.domain.languages import Language
from client.domain.sound import wav_of
from client.domain.video_appointments import Known, VideoBooking
from mock_server.rules import video_appointments as booked
from mock_server.rules.video_rooms import operator_moves


async def run(portal, world):
    topic = (await portal.video_topics()).value[0]
    one, other = (
        VideoBooking(topic.id, at, Language.RU) for at in topic.slots[-2:]
    )  # far from their own
    given_back = await portal.book_video(other, "video-of-the-errand-2")
    await portal.cancel_video(given_back.id, "video-cancelled-of-errand")
    made = await portal.book_video(one, "video-of-the-errand-1")
    booked.brought_forward(world, made.id)
    await portal.enter_room(made.id)
    for move in ("connect", "join"):
        operator_moves(world, made.id, move)
    await portal.write_in_room(made.id, "Salam", "video-words-of-errand")
    await portal.speak_in_room(made.id, 1, wav_of(bytes(16000)))
    world.clock.advance(timedelta(seconds=5))
    await portal.look_into_room(made.id, Known(caption=1))
    await portal.leave_room(made.id)
    await portal.rate_video(made.id, 5)
    for known in (await portal.video_appointments()).value:
        await portal.video_appointment(known.id)
