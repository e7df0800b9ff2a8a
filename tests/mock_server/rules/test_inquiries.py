"""Ten thousand questions to registers that nobody stored, and those that are asked now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules.paging import NoSuchCursor, cut
from tests.mock_server.areas.portal import Portal, a_world


@given(st.integers(0, 12_000), st.integers(1, 100))
def test_every_row_comes_once_and_the_newest_first(total, limit):
    got, cursor = [], None
    while True:
        portion = cut(total, cursor, limit)
        got += portion.numbers
        cursor = portion.following
        if cursor is None:
            break

    assert got == list(range(total - 1, -1, -1))


@given(st.integers(1, 500), st.integers(1, 40), st.integers(1, 9))
def test_what_comes_on_top_moves_nothing_below(total, limit, more):
    following = cut(total, None, limit).following

    if following is not None:
        later = cut(total + more, following, limit)
        assert later.numbers == cut(total, following, limit).numbers


@pytest.mark.parametrize("cursor", ["", "b0", "b-1", "b99999999999", "x", "b11", "1"])
def test_a_cursor_that_is_none_is_refused(cursor):
    with pytest.raises(NoSuchCursor):
        cut(10, cursor)


@pytest.fixture
def portal():
    return Portal(a_world(), "power_user")


@pytest.mark.requirement("R-1.6", "R-8.1")
async def test_the_power_user_has_ten_thousand_and_the_newest_is_what_was_asked_just_now(portal):
    first = (await portal.get("/cabinet/inquiries")).json()
    assert first["total"] == 10_000
    assert len(first["inquiries"]) == 50
    moments = [one["at"] for one in first["inquiries"]]
    assert moments == sorted(moments, reverse=True)

    portal.turn("population", "down")
    await portal.get("/cabinet/sections/identity")
    then = (await portal.get("/cabinet/inquiries?limit=2")).json()

    assert then["total"] == 10_001
    assert then["inquiries"][0]["register"]["id"] == "population"
    assert then["inquiries"][0]["outcome"] == "no_answer"
    assert then["inquiries"][1] == first["inquiries"][0]


async def test_a_cursor_of_another_list_is_refused_with_its_place(portal):
    answer = await portal.get("/cabinet/inquiries?after=b20000")

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/query/after"
