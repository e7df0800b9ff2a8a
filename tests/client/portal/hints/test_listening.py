"""Listening: nothing lost, nothing twice, back after every break, and asking where it must."""

import asyncio

import pytest

from client.domain.hints import Hint, HintKind, Since
from client.portal.errors import PortalUnreachable, SessionEnded
from client.portal.hints.listening import FIRST_PAUSE, LONGEST_PAUSE, POLL_EVERY, Listener, Nerves
from client.portal.hints.stream import Bye, Hello, Missed, NoStream
from tests.builders import NOON

NEVER = object()


def hint(number, topic="inbox"):
    return Hint(number, topic, HintKind.ARRIVED, f"m-{number}", notify=True, at=NOON)


class Script:
    """Each opening plays one part: what is heard, then how it ends."""

    def __init__(self, *parts):
        self._parts = list(parts)
        self.opened_after = []

    async def heard(self, after):
        self.opened_after.append(after)
        if not self._parts:
            raise SessionEnded
        for told in self._parts.pop(0):
            if told is NEVER:
                await asyncio.Event().wait()
            if isinstance(told, Exception):
                raise told
            yield told


class Evening:
    """What the listener heard, how long it paused, what it asked."""

    def __init__(self, *parts, polls=()):
        self.script, self.heard, self.pauses, self.asked = Script(*parts), [], [], []
        self._polls = list(polls)
        nerves = Nerves(self.pause, lambda: 0.0, lambda: 1.0, hello_seconds=0.01)
        self.listener = Listener(self.script, self.poll, lambda: NOON, nerves)

    async def pause(self, seconds):
        self.pauses.append(seconds)
        await asyncio.sleep(0)

    async def poll(self, last):
        self.asked.append(last)
        if not self._polls:
            raise SessionEnded
        return self._polls.pop(0)

    async def listen(self):
        await asyncio.wait_for(self.listener.listen(self.heard.append), 5)
        return [one.id if isinstance(one, Hint) else one for one in self.heard]


@pytest.mark.requirement("REL-20")
async def test_after_a_break_it_goes_on_after_the_last_number():
    evening = Evening(
        [Hello(4, None), hint(5), PortalUnreachable()],
        [Hello(7, None), hint(6), hint(7)],
    )

    assert await evening.listen() == [5, 6, 7]
    assert evening.script.opened_after == [None, 5, 7]


@pytest.mark.requirement("REL-20")
async def test_what_comes_twice_or_in_any_order_is_heard_once_and_nothing_between_is_lost():
    evening = Evening(
        [Hello(0, None), hint(3), hint(1), hint(3), hint(1), PortalUnreachable()],
        [Hello(3, None), hint(2), hint(3)],
    )

    assert await evening.listen() == [3, 1, 2]
    assert evening.script.opened_after == [None, 1, 3]


@pytest.mark.requirement("REL-20")
async def test_hints_that_the_portal_forgot_make_everything_old():
    evening = Evening([Hello(2, None), Missed(900), hint(901)])

    assert await evening.listen() == [None, 901]


async def test_what_may_have_happened_while_the_stream_opened_makes_everything_old():
    evening = Evening([Hello(2, NOON)])

    assert await evening.listen() == [None]


@pytest.mark.requirement("REL-20")
async def test_pauses_grow_with_each_failure_and_never_beyond_half_a_minute():
    evening = Evening(*([[PortalUnreachable()]] * 9))

    await evening.listen()

    assert evening.pauses == sorted(evening.pauses)
    assert evening.pauses[0] == 1.0
    assert evening.pauses[-1] == LONGEST_PAUSE


@pytest.mark.requirement("REL-20")
async def test_a_stream_that_stood_for_long_and_broke_is_no_failure_of_many():
    evening = Evening(*([[PortalUnreachable()]] * 5), [Hello(0, None), PortalUnreachable()])
    hours = iter(range(0, 360_000, 3_600))
    evening.listener._nerves = Nerves(evening.pause, lambda: float(next(hours)), lambda: 1.0)

    await evening.listen()

    assert evening.pauses[4] == 16.0
    assert evening.pauses[5] == FIRST_PAUSE


async def test_the_portals_own_wish_to_wait_wins():
    evening = Evening([PortalUnreachable(retry_after=120)])

    await evening.listen()

    assert evening.pauses == [120]


@pytest.mark.requirement("REL-20")
async def test_a_goodbye_ends_the_stream_and_the_next_opening_tells_why():
    evening = Evening([Hello(1, None), Bye(), hint(2)])

    assert await evening.listen() == []
    assert evening.script.opened_after == [None, 1]


@pytest.mark.requirement("REL-21")
@pytest.mark.parametrize("parts", [([NoStream()],), ([NEVER],) * 3])
async def test_without_a_stream_it_asks_every_minute_and_comes_back_to_it_no_more(parts):
    polls = [
        Since((), 4, complete=True),
        Since((hint(5), hint(6)), 6, complete=True),
        Since((), 90, complete=False),
    ]
    evening = Evening(*parts, polls=polls)

    assert await evening.listen() == [5, 6, None]
    assert evening.asked == [None, 4, 6, 90]
    assert all(pause >= POLL_EVERY for pause in evening.pauses[-3:])
    assert len(evening.script.opened_after) == len(parts)
