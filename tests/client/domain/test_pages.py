"""Photographed pages: turned, cut, in order, and nothing of a picture in any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain import pages
from client.domain.pages import Aim, Cut, Proportions, Shot
from tests.doubles.darkroom import SECRET, a_photo

pytestmark = pytest.mark.requirement("R-3.8")
PARTS = st.floats(0, 1)
SIDES = st.integers(200, 4000)
EDGES = (pages.left_cut, pages.top_cut, pages.right_cut, pages.bottom_cut)
LICENCE = Proportions(26, 32)


def a_shot(width=300, height=400, **given):
    return Shot(b"a secret", width, height, **given)


@given(PARTS, PARTS)
def test_four_quarters_are_none_and_take_what_is_cut_off_around(left, top):
    shot = pages.top_cut(pages.left_cut(a_shot(), left), top)
    once = pages.turned(shot)
    around = pages.turned(pages.turned(pages.turned(once)))

    assert once.seen == (400, 300)
    assert (once.cut.top, once.cut.right) == (shot.cut.left, shot.cut.top)
    assert around == shot


@given(st.lists(st.tuples(st.sampled_from(EDGES), st.floats(-1, 2)), max_size=12))
def test_however_it_is_cut_something_is_left(steps):
    shot = a_shot()
    for edge, part in steps:
        shot = edge(shot, part)
    cut = shot.cut

    assert min(cut.left, cut.top, cut.right, cut.bottom) >= 0
    assert 1 - cut.left - cut.right >= pages.LEAST_LEFT - 1e-9
    assert 1 - cut.top - cut.bottom >= pages.LEAST_LEFT - 1e-9


@given(SIDES, SIDES, PARTS, PARTS, PARTS, st.integers(0, 3))
def test_a_portrait_keeps_its_proportions_wherever_it_is_aimed(width, height, near, x, y, turns):
    shot = pages.framed(a_shot(width, height, turns=turns), LICENCE, Aim(near, x, y))
    across, down = shot.seen
    wide = across * (1 - shot.cut.left - shot.cut.right)
    high = down * (1 - shot.cut.top - shot.cut.bottom)

    assert wide / high == pytest.approx(26 / 32)
    assert min(shot.cut.left, shot.cut.top, shot.cut.right, shot.cut.bottom) >= -1e-9


@given(st.lists(st.integers(), max_size=6, unique=True), st.integers(-2, 7), st.integers(-2, 7))
def test_pages_change_places_and_none_is_lost(several, place, to):
    before = tuple(several)
    after = pages.moved(before, place, to)

    assert sorted(after) == sorted(before)
    if place in range(len(before)) and to in range(len(before)):
        assert after[to] == before[place]
        assert pages.moved(after, to, place) == before


def test_a_page_that_is_removed_is_the_one_meant():
    assert pages.removed(("a", "b", "c"), 1) == ("a", "c")


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photograph_is_measured_the_right_way_up_and_without_its_story(turned):
    shot = pages.shot_of(a_photo((60, 40), turned=turned))

    assert (shot.width, shot.height) == ((60, 40) if turned <= 4 else (40, 60))
    assert SECRET not in shot.content
    assert shot.cut == Cut()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff a picture"])
def test_what_is_no_photograph_is_none(content):
    assert pages.shot_of(content) is None


def test_nothing_of_the_picture_is_in_what_is_printed_of_it():
    assert "secret" not in repr(a_shot())
