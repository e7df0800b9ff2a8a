"""A list of any length: what is drawn is near the screen, and nothing that is read moves."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from client.design.nearness import (
    AHEAD,
    BLOCK,
    Reading,
    blocks_of,
    ends_soon,
    measured,
    nearby,
    scrolled,
)

lengths = st.integers(1, 12_000)
heights = st.dictionaries(st.integers(0, 400), st.floats(200, 2_000), max_size=12)
readings = st.builds(
    Reading,
    at=st.floats(0, 1_000_000),
    room=st.floats(200, 2_000),
    head=st.floats(0, 600),
    width=st.just(380.0),
    heights=heights,
)


@given(readings, lengths)
def test_what_is_drawn_is_bounded_however_long_the_list(reading, rows):
    shown = nearby(reading, rows)

    least = min([*reading.heights.values(), 72.0 * BLOCK])
    assert 0 < shown.last - shown.first <= (reading.room + 2 * AHEAD) / least + 2


@given(readings, lengths)
def test_the_whole_list_keeps_its_room(reading, rows):
    guess = (
        sum(reading.heights.values()) / len(reading.heights) if reading.heights else 72.0 * BLOCK
    )
    every = [reading.heights.get(block, guess) for block in range(blocks_of(rows))]
    shown = nearby(reading, rows)

    drawn = sum(every[shown.first : shown.last])
    assert abs(shown.above + drawn + shown.below - sum(every)) < 0.01 * len(every)


@given(readings, st.integers(200, 12_000))
def test_what_is_on_the_screen_is_drawn(reading, rows):
    whole = nearby(replace(reading, room=10.0**9), rows)
    top = reading.at - reading.head
    shown = nearby(reading, rows)

    assert shown.first == 0 or shown.above <= top
    assert shown.last == whole.last or shown.below >= 0


@given(readings, lengths, st.floats(100, 3_000))
def test_a_block_that_leaves_keeps_the_height_it_had(reading, rows, height):
    """So the rows below it stay where they are on the screen."""
    near = replace(reading, at=0.0, head=0.0, heights={})
    told = measured(near, 0, 380.0, height)

    far = nearby(scrolled(told, height + 5 * AHEAD, 600.0), max(rows, 50))

    assert far.first > 0
    assert far.above >= height


def test_before_the_window_has_spoken_two_blocks_are_drawn():
    assert (nearby(Reading(), 10_000).first, nearby(Reading(), 10_000).last) == (0, 2)
    assert nearby(Reading(), 7).last == 1
    assert nearby(Reading(), 0).last == 0


def test_in_another_width_every_height_is_measured_anew():
    narrow = measured(measured(Reading(), 0, 380.0, 900.0), 1, 380.0, 950.0)

    assert measured(narrow, 1, 700.0, 720.0).heights == {1: 720.0}


def test_more_is_wanted_near_the_end_and_not_before():
    reading = measured(Reading(), 0, 380.0, 720.0)

    assert not ends_soon(scrolled(reading, 0.0, 800.0), 50)
    assert ends_soon(scrolled(reading, 900.0, 800.0), 50)
    assert not ends_soon(Reading(), 50)
