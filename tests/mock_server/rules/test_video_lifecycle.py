"""A talk by video holds together, whatever a citizen, a tester and the clock do to it."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mock_server.rules import video_appointments as booked
from mock_server.rules import video_course, video_rooms
from mock_server.rules.machine import IllegalMove
from mock_server.rules.machines.video_appointments import VIDEO_APPOINTMENT
from mock_server.rules.video_talk import picture
from tests.mock_server.areas.portal import a_world, fin_of
from tests.mock_server.rules.video_talks import begun, later

OVER = ("ended", "cancelled", "missed")
MOVES = [move.name for move in VIDEO_APPOINTMENT.moves]


class Life(RuleBasedStateMachine):
    """Whatever a citizen, a tester and the clock do in whatever order."""

    @initialize()
    def begin(self):
        self.world = a_world()
        self.fin = fin_of(self.world, "newcomer")
        self.ident = begun(self.world, self.fin)
        self.was_over = False
        self.captions = 0

    @rule()
    def enters(self):
        self._tries(lambda: video_rooms.enter(self.world, self.fin, self.ident))

    @rule()
    def leaves(self):
        self._tries(lambda: video_rooms.leave(self.world, self.fin, self.ident))

    @rule()
    def writes(self):
        self._tries(lambda: video_rooms.write(self.world, self.fin, self.ident, "Salam"))

    @rule(move=st.sampled_from(MOVES))
    def is_moved(self, move):
        self._tries(lambda: video_rooms.operator_moves(self.world, self.ident, move))

    @rule(seconds=st.sampled_from([1, 5, 20, 31, 300, 2000]))
    def time_goes_on(self, seconds):
        later(self.world, seconds=seconds)

    @invariant()
    def it_holds_together(self):
        record = video_course.at_this_moment(self.world, self.fin, self.ident)
        assert record["state"] in VIDEO_APPOINTMENT.states
        numbers = [one["number"] for one in record["messages"]]
        assert numbers == list(range(1, len(numbers) + 1))
        is_over = record["state"] in OVER
        assert is_over or not self.was_over
        self.was_over = is_over
        assert (record["state"] == "ended") == (record["ended_why"] not in (None, "called_off"))
        room = self.world.store.get(video_course.ROOMS, self.fin, self.ident)
        if room is not None:
            shown = picture(record, room, self.world.clock.now())
            assert (shown is not None) == (record["state"] == "joined")
            said = [one["number"] for one in room["captions"]]
            assert said == list(range(1, len(said) + 1))
            assert not (said and is_over)

    def _tries(self, deed):
        try:
            deed()
        except (IllegalMove, video_rooms.NotInside, booked.NothingThere):
            return


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@given(st.integers(0, 20_000))
@settings(max_examples=25, deadline=None)
def test_the_place_in_the_queue_only_gets_better(seconds):
    world = a_world()
    fin = fin_of(world, "newcomer")
    ident = begun(world, fin)
    video_rooms.enter(world, fin, ident)
    record, room = video_rooms.look(world, fin, ident)
    first = video_course.position(record, room, world.clock.now())
    then = video_course.position(record, room, world.clock.now() + timedelta(seconds=seconds))

    assert then <= first
    assert then[0] >= 1
