"""Dates, times, money and texts of the portal, as one citizen reads them today."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from client.domain.languages import Language, Text
from client.i18n.say import Say, speaker

_MONTHS: Final = (
    "formats.january",
    "formats.february",
    "formats.march",
    "formats.april",
    "formats.may",
    "formats.june",
    "formats.july",
    "formats.august",
    "formats.september",
    "formats.october",
    "formats.november",
    "formats.december",
)
_NO_BREAK: Final = "\u00a0"
_GROUPS: Final = {Language.AZ: ".", Language.EN: ",", Language.RU: _NO_BREAK}
"""Between thousands (CLDR 46)."""
_POINTS: Final = {Language.AZ: ",", Language.EN: ".", Language.RU: ","}


@dataclass(frozen=True, slots=True)
class Speech:
    """One language at one moment. What is near now is said as such: "today", "in 12 days"."""

    language: Language
    now: datetime
    """With offset."""
    zone: tzinfo

    @property
    def say(self) -> Say:
        return speaker(self.language)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def of(self, text: Text) -> str:
        return text.in_(self.language)

    def day(self, day: date) -> str:
        return self.say(
            "formats.day", day=day.day, month=self.say(_MONTHS[day.month - 1]), year=day.year
        )

    def moment(self, moment: datetime) -> str:
        """`today, 12:05`, or the day and the time."""
        local = moment.astimezone(self.zone)
        clock = f"{local:%H:%M}"
        if local.date() == self.today:
            return self.say("formats.today_at", time=clock)
        return self.say("formats.moment", day=self.day(local.date()), time=clock)

    def days_away(self, day: date) -> str:
        """`in 12 days`, `tomorrow`, `today`, `3 days ago`."""
        away = (day - self.today).days
        if away == 0:
            return self.say("formats.today")
        if away == 1:
            return self.say("formats.tomorrow")
        if away < 0:
            return self.say("formats.days_ago", count=-away)
        return self.say("formats.in_days", count=away)

    def number(self, number: int) -> str:
        return f"{number:,}".replace(",", _GROUPS[self.language])

    def money(self, qepik: int) -> str:
        """From integer qəpik; the currency stands where the language puts it."""
        manat, rest = divmod(abs(qepik), 100)
        amount = f"{self.number(manat)}{_POINTS[self.language]}{rest:02}"
        return self.say("formats.money", sign="-" if qepik < 0 else "", amount=amount)


def minutes(seconds: float) -> str:
    """`4:59`, the same in every language. What is over is `0:00`."""
    left = max(0, int(seconds))
    return f"{left // 60}:{left % 60:02}"
