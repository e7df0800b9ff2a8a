"""Dates, times and money read as they are read in each language."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.languages import Language
from client.i18n.formats import Speech, minutes
from tests.builders import NOON

BAKU = ZoneInfo("Asia/Baku")


def speech(language: Language = Language.AZ, now: datetime = NOON) -> Speech:
    return Speech(language, now, BAKU)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.AZ, "18 noyabr 2025"),
        (Language.EN, "18 November 2025"),
        (Language.RU, "18 ноября 2025"),
    ],
)
def test_a_day_is_written_out(language, written):
    assert speech(language).day(date(2025, 11, 18)) == written


@given(st.dates(), st.sampled_from(Language))
def test_every_day_there_is_can_be_written(day, language):
    written = speech(language).day(day)

    assert written.startswith(f"{day.day} ")
    assert written.endswith(f" {day.year}")


@pytest.mark.requirement("REL-12")
def test_a_moment_is_told_in_baku_wherever_the_device_is():
    late_in_london = datetime(2026, 11, 22, 21, 5, tzinfo=UTC)

    assert speech().moment(late_in_london) == "bu gün, 01:05"


def test_a_moment_of_another_day_names_the_day():
    assert speech(Language.EN).moment(NOON - timedelta(days=1)) == "22 November 2026, 12:00"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "сегодня"),
        (1, "завтра"),
        (2, "через 2 дня"),
        (11, "через 11 дней"),
        (21, "через 21 день"),
        (-1, "1 день назад"),
        (-22, "22 дня назад"),
    ],
)
def test_a_near_day_is_counted_with_its_plural(days, said):
    assert speech(Language.RU).days_away(NOON.date() + timedelta(days=days)) == said


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.AZ, "1.234,50 ₼"),
        (Language.EN, "AZN\u00a01,234.50"),
        (Language.RU, "1\u00a0234,50 AZN"),
    ],
)
def test_money_is_written_as_the_language_writes_it(language, written):
    assert speech(language).money(123450) == written


def test_a_debt_keeps_its_sign_below_one_manat():
    assert speech(Language.AZ).money(-5) == "-0,05 ₼"


@given(st.integers(-(10**12), 10**12), st.sampled_from(Language))
def test_no_qepik_is_lost_in_writing(qepik, language):
    digits = "".join(mark for mark in speech(language).money(qepik) if mark.isdigit())

    assert int(digits) == abs(qepik)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(300, "5:00"), (299.9, "4:59"), (9, "0:09"), (0, "0:00"), (-3, "0:00")]
)
def test_what_is_left_is_told_in_minutes(seconds, shown):
    assert minutes(seconds) == shown
