"""Talks by video over the whole line: once, in one's own room, and told apart when refused."""

from base64 import b64encode
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from client.domain.languages import Language
from client.domain.sound import wav_of
from client.domain.video_appointments import By, Known, Stage, TopicId, VideoBooking
from client.portal.errors import NotFound, Refused
from mock_server.app import create_app
from mock_server.rules import video_appointments as booked
from mock_server.rules.gathering import everything
from mock_server.rules.video_rooms import operator_moves
from tests.contract.citizen import line_to, sign_in
from tests.mock_server.areas.portal import clock_at, fin_of
from tests.worlds import open_world

KEY, OTHER = "k" * 32, "o" * 32
A_SECOND = wav_of(bytes(range(1, 251)) * 64)


@pytest.fixture
async def people():
    app = create_app(open_world(seed=42, clock=clock_at()))
    async with AsyncExitStack() as stack:
        found = []
        for persona in ("newcomer", "parent"):
            line = await stack.enter_async_context(line_to(app))
            citizen = await sign_in(app, line, persona)
            citizen.world = app.state.world
            found.append(citizen)
        yield found


async def a_booking(citizen, place=0, topic="pension"):
    topics = {one.id: one for one in (await citizen.video_topics()).value}
    return VideoBooking(TopicId(topic), topics[TopicId(topic)].slots[place], Language.RU)


async def talking(citizen):
    made = await citizen.book_video(await a_booking(citizen), KEY)
    booked.brought_forward(citizen.world, made.id)
    await citizen.enter_room(made.id)
    for move in ("connect", "join"):
        operator_moves(citizen.world, made.id, move)
    return made.id


@pytest.mark.requirement("R-3.8", "REL-04")
async def test_a_booking_and_a_message_sent_twice_are_one(people):
    me, _ = people
    booking = await a_booking(me)
    one, again = await me.book_video(booking, KEY), await me.book_video(booking, KEY)
    booked.brought_forward(me.world, one.id)
    await me.enter_room(one.id)
    words = [await me.write_in_room(one.id, "Salam", OTHER) for _ in range(2)]

    assert one.id == again.id
    assert [message.number for message in words] == [1, 1]
    assert len((await me.look_into_room(one.id, Known())).messages) == 1


@pytest.mark.requirement("R-3.8")
async def test_a_refusal_says_what_stands_in_the_way(people):
    me, other = people
    booking = await a_booking(me, 5)
    made = await me.book_video(booking, KEY)
    with pytest.raises(Refused, match="too_early"):
        await me.enter_room(made.id)
    with pytest.raises(Refused, match="slot_taken"):
        await other.book_video(booking, KEY)
    with pytest.raises(Refused, match="slot_taken"):
        await me.book_video(booking, OTHER)
    with pytest.raises(Refused, match="conflict"):
        await me.rate_video(made.id, 5)
    with pytest.raises(NotFound):
        await me.look_into_room(made.id, Known())


@pytest.mark.requirement("SRV-06")
async def test_somebody_elses_room_is_as_unknown_as_none(people):
    me, other = people
    ident = await talking(me)
    for ask in (
        lambda: other.video_appointment(ident),
        lambda: other.enter_room(ident),
        lambda: other.look_into_room(ident, Known()),
        lambda: other.write_in_room(ident, "Salam", OTHER),
        lambda: other.leave_room(ident),
        lambda: other.cancel_video(ident, OTHER),
        lambda: other.rate_video(ident, 1),
    ):
        with pytest.raises(NotFound):
            await ask()


@pytest.mark.requirement("R-3.8", "A11Y-20")
async def test_only_what_is_new_comes_and_the_picture_only_when_it_changed(people):
    me, _ = people
    ident = await talking(me)
    me.world.clock.advance(timedelta(seconds=7))
    first = await me.look_into_room(ident, Known())
    assert first.picture is not None
    known = Known(caption=first.captions[-1].number, picture=first.picture.number)
    again = await me.look_into_room(ident, known)
    me.world.clock.advance(timedelta(seconds=5))
    later = await me.look_into_room(ident, known)

    assert first.picture.content.startswith(b"\x89PNG")
    assert len(first.captions) == 2
    assert (again.picture, again.captions) == (None, ())
    assert [one.number for one in later.captions] == [3]
    assert later.picture is not None


@pytest.mark.requirement("R-3.8")
async def test_after_the_end_only_what_was_written_is_left(people):
    me, _ = people
    ident = await talking(me)
    await me.write_in_room(ident, "Sağ olun", OTHER)
    me.world.clock.advance(timedelta(seconds=5))
    left = await me.leave_room(ident)
    room = await me.look_into_room(ident, Known())

    assert left.stage is Stage.ENDED
    assert (room.captions, room.picture) == ((), None)
    assert [one.by for one in left.messages] == [By.CITIZEN, By.OPERATOR]
    with pytest.raises(Refused, match="conflict"):
        await me.write_in_room(ident, "Bir də", KEY)


@pytest.mark.requirement("R-3.8")
async def test_a_piece_of_sound_is_heard_once_counted_and_not_kept(people):
    me, _ = people
    ident = await talking(me)
    heard = [await me.speak_in_room(ident, number, A_SECOND) for number in (1, 2, 2, 1, 3)]
    room = await me.look_into_room(ident, Known())

    assert heard == [1, 2, 2, 2, 3]
    assert room.heard_seconds == 3
    assert b64encode(A_SECOND)[:40] not in me.world.store.snapshot()
    assert A_SECOND[44:200] not in me.world.store.snapshot()


@pytest.mark.requirement("R-3.8")
async def test_of_what_was_heard_not_even_the_length_outlives_the_talk(people):
    me, _ = people
    ident = await talking(me)
    await me.speak_in_room(ident, 1, A_SECOND)
    await me.leave_room(ident)

    assert (await me.look_into_room(ident, Known())).heard_seconds == 0
    with pytest.raises(Refused, match="conflict"):
        await me.speak_in_room(ident, 2, A_SECOND)


@pytest.mark.parametrize("sound", [b"RIFF" + bytes(100), wav_of(bytes(16000 * 6)), wav_of(b"")])
async def test_what_is_no_short_sound_is_refused(people, sound):
    me, _ = people
    ident = await talking(me)
    with pytest.raises(Refused):
        await me.speak_in_room(ident, 1, sound)


@pytest.mark.requirement("REL-20")
async def test_each_step_is_hinted_at(people):
    me, _ = people
    before = (await me.hints_since(None)).last
    await talking(me)
    told = await me.hints_since(before)

    assert {one.topic for one in told.hints} == {"video_appointments"}
    assert len(told.hints) >= 4


@pytest.mark.requirement("R-1.6")
async def test_what_was_written_is_in_the_copy_of_all_data(people):
    me, _ = people
    ident = await talking(me)
    await me.write_in_room(ident, "Sağ olun", OTHER)
    (kept,) = everything(me.world, fin_of(me.world, "newcomer"))["video_appointments"]

    assert kept["messages"][0]["text"] == "Sağ olun"
