"""Talks by video as far as a test wants them."""

from datetime import timedelta

from mock_server.rules import video_appointments as booked
from mock_server.rules import video_course, video_rooms


def slots_of(world, topic="identity-documents"):
    return next(one["slots"] for one in booked.offered(world) if one["id"] == topic)


def a_booking(world, place=0, topic="identity-documents"):
    return {"topic": topic, "at": slots_of(world, topic)[place], "language": "az"}


def begun(world, fin):
    """Booked, and its time has come."""
    ident = booked.book(world, fin, a_booking(world))
    booked.brought_forward(world, ident)
    return ident


def talking(world, fin):
    ident = begun(world, fin)
    video_rooms.enter(world, fin, ident)
    for move in ("connect", "join"):
        video_rooms.operator_moves(world, ident, move)
    return ident


def later(world, **by):
    world.clock.advance(timedelta(**by))


def state_of(world, fin, ident):
    return video_course.at_this_moment(world, fin, ident)["state"]
