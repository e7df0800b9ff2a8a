"""A payment notice on paper: what is owed, to whom and until when, and a code for the app."""

from datetime import date, datetime
from typing import Any

from mock_server.prints.sheet import Check, Rows, Sheet
from mock_server.prints.values import day_of
from mock_server.prints.words import said
from mock_server.world.amounts import money_of

Record = dict[str, Any]


def notice(bill: Record, address: str, language: str) -> Sheet:
    """`address` goes into the QR."""
    facts = [
        ("notice.what", bill["title"][language]),
        ("receipt.concerns", bill["concerns"]["name"]),
        ("notice.payee", bill["payee"]["name"][language]),
        ("receipt.amount", money_of(bill["qepik"])),
        ("notice.due", day_of(bill["due_on"])),
    ]
    return Sheet(
        title=said("notice.title", language),
        issuer=bill["payee"]["name"][language],
        language=language,
        made_at=datetime.combine(date.fromisoformat(bill["issued_on"]), datetime.min.time()),
        parts=[Rows([(said(key, language), value) for key, value in facts])],
        number=bill["number"],
        check=Check(bill["number"], address, what="notice"),
    )
