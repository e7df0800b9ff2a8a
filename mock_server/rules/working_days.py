"""Working days in Azerbaijan: Monday to Friday, but not on public holidays and days in lieu."""

from datetime import date, timedelta
from typing import Final

from mock_server.world.data import table

_SATURDAY: Final = 5


def is_working(day: date) -> bool:
    """Beyond the years of the table only weekends are known."""
    of_year: list[str] = table("holidays")["days"].get(str(day.year), [])
    return day.weekday() < _SATURDAY and f"{day:%m-%d}" not in of_year


def after(start: date, days: int) -> date:
    """The last of so many working days; the day itself does not count."""
    day, left = start, days
    while left:
        day += timedelta(days=1)
        left -= is_working(day)
    return day


def between(start: date, end: date) -> int:
    """How many are left; below zero once it is over."""
    if end < start:
        return -between(end, start)
    return sum(is_working(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))
