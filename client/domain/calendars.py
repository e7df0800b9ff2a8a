"""What a calendar takes: RFC 5545, a whole day or an hour of one, with a reminder before."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

_MOST_OCTETS: Final = 73
"""Of a line; a folded one begins with a space (RFC 5545, 3.1)."""


def calendar_file(ident: str, title: str, day: date, written_at: datetime) -> bytes:
    """A deadline, with a reminder the day before."""
    times = [
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
    ]
    return _file(ident, title, times, "-P1D", written_at)


def calendar_hour(
    ident: str, title: str, begins: datetime, minutes: int, written_at: datetime
) -> bytes:
    """An appointment, with a reminder a quarter of an hour before."""
    times = [
        f"DTSTART:{_utc(begins)}",
        f"DTEND:{_utc(begins + timedelta(minutes=minutes))}",
    ]
    return _file(ident, title, times, "-PT15M", written_at)


def _file(ident: str, title: str, times: list[str], before: str, written_at: datetime) -> bytes:
    """`ident` names the entry: added twice, it is one."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mygov client//EN",
        "BEGIN:VEVENT",
        f"UID:{ident}@mygov.example",
        f"DTSTAMP:{_utc(written_at)}",
        *times,
        f"SUMMARY:{_escaped(title)}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(title)}",
        f"TRIGGER:{before}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """What the portal wrote never begins a line of its own."""
    plain = " ".join(text.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    parts, rest = list[str](), line
    while len(rest.encode()) > _MOST_OCTETS:
        cut = next(
            size
            for size in range(min(len(rest), _MOST_OCTETS), 0, -1)
            if len(rest[:size].encode()) <= _MOST_OCTETS
        )
        parts.append(rest[:cut])
        rest = rest[cut:]
    return "\r\n ".join([*parts, rest])
