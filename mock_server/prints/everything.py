"""The copy of one's data as a paper: the same parts as the data file, for people (R-1.6)."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from mock_server.prints.sheet import Columns, Part, Rows, Sheet
from mock_server.prints.words import said

Record = dict[str, Any]


def sheet_of(known: Record, language: str) -> Sheet:
    return Sheet(
        title=said("export.title", language),
        issuer=said("export.issuer", language),
        language=language,
        made_at=datetime.fromisoformat(known["made_at"]),
        parts=tuple(_parts(known, language)),
    )


def _parts(known: Record, language: str) -> Iterator[Part]:
    account = known["account"]
    name = f"{account['surname']} {account['given_name']} {account['patronymic']}".strip()
    yield Rows([(said("export.name", language), name), ("FIN", account["fin"])])
    for section in known["data"]:
        if rows := list(_rows(section, language)):
            yield Rows(rows, section["section"]["title"][language])
    yield _table(
        "documents",
        [
            (one["title"][language], one["number"] or "", _day(one["expires_on"]))
            for one in known["documents"]
        ],
        language,
    )
    yield _table(
        "corrections",
        [
            (one["number"], one["title"][language], _day(one["sent_at"][:10]))
            for one in known["corrections"]
        ],
        language,
    )
    yield _table(
        "video_appointments",
        [
            (one["number"], one["topic"][language], _day(one["at"][:10]))
            for one in known["video_appointments"]
        ],
        language,
    )
    yield _table(
        "sign_ins",
        [
            (one["device_name"], one["method"], _day(one["created_at"][:10]))
            for one in known["sign_ins"]
        ],
        language,
    )


def _table(part: str, rows: list[tuple[str, str, str]], language: str) -> Part:
    title = said(f"export.{part}", language)
    if not rows:
        return Rows([(title, said("export.none", language))])
    head = [said(f"export.{part}_{column}", language) for column in ("first", "second", "third")]
    return Columns(head, rows, title)


def _rows(section: Record, language: str) -> Iterator[tuple[str, str]]:
    for entry in section["entries"]:
        if entry["title"] is not None:
            yield entry["title"][language], ""
        for item in entry["items"]:
            yield item["label"][language], _value(item, language)


def _value(item: Record, language: str) -> str:
    value: Record | None = item["value"]
    if value is None:
        return said("export.withheld", language)
    match value["kind"]:
        case "translated":
            return value["text"][language]
        case "day":
            return _day(value["date"])
        case "money":
            return f"{value['qepik'] // 100},{value['qepik'] % 100:02} AZN"
        case "yes_no":
            return said("export.yes" if value["yes"] else "export.no", language)
        case _:
            return value["text"]


def _day(written: str | None) -> str:
    return "" if written is None else f"{date.fromisoformat(written):%d.%m.%Y}"
