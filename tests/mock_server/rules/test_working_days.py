"""Working days: the law counts them, and holidays are not among them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules import working_days
from mock_server.world.data import table


@pytest.mark.requirement("R-8.3")
def test_fifteen_working_days_go_around_weekends_and_novruz():
    assert working_days.after(date(2026, 3, 2), 15) == date(2026, 4, 2)


def test_a_working_day_more_is_later_by_one_working_day():
    friday = date(2026, 6, 5)

    assert working_days.after(friday, 1) == date(2026, 6, 8)


@given(st.dates(date(2024, 1, 1), date(2034, 12, 31)), st.integers(1, 40))
def test_so_many_working_days_lie_between_a_start_and_its_deadline(start, days):
    deadline = working_days.after(start, days)

    passed = [start + timedelta(days=n) for n in range(1, (deadline - start).days + 1)]
    assert sum(map(working_days.is_working, passed)) == days
    assert working_days.is_working(deadline)


def test_the_table_says_what_the_well_kept_package_says():
    holidays = pytest.importorskip("holidays")

    for year, days in table("holidays")["days"].items():
        known = holidays.country_holidays("AZ", years=[int(year)])
        assert days == [f"{day:%m-%d}" for day in sorted(known)]
