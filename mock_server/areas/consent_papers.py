"""A receipt and the log of use as sheets to be printed, in one language."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from mock_server.prints import Columns, Rows, Sheet, Words
from mock_server.world.clock import BAKU
from mock_server.world.data import table
from mock_server.world.writing import institution

Record = dict[str, Any]

MOST_ROWS: Final = 400
"""Beyond, a paper says how many more there are: nobody reads them, and printing takes long."""


def receipt_sheet(told: Record, language: str, now: datetime) -> Sheet:
    said = _said(language)
    rows = [
        (said["decision"], said[told["decision"]]),
        (said["citizen"], told["citizen"]),
        (said["recipient"], f"{told['recipient']['legal_name']} ({told['recipient']['voen']})"),
        (said["provider"], told["provider"][language]),
        (said["data"], ", ".join(label[language] for label in told["attributes"])),
        (said["purpose"], told["purpose"][language]),
        (said["basis"], told["legal_note"][language]),
        (said["decided_at"], _moment(told["decided_at"])),
        (said["until"], _moment(told["valid_to"]) if told["valid_to"] else said["none"]),
        (said["method"], said[told["method"]]),
        (said["device"], told["device"] or said["none"]),
    ]
    proof = [
        (said["text_hash"], told["text_sha256"]),
        (said["event"], f"{told['event_seq']} · {told['event_hash']}"),
    ]
    return Sheet(
        title=said["title"],
        issuer=institution("iria")["name"][language],
        language=language,
        made_at=now,
        number=told["number"],
        parts=[
            Words(told["text"][language], said["text"]),
            Rows(rows),
            Rows(proof, said["proof"]),
        ],
    )


def uses_sheet(
    entries: Sequence[Record], withheld: Sequence[Record], language: str, now: datetime
) -> Sheet:
    said = _said(language)
    rows = [_use_row(one, language) for one in entries[:MOST_ROWS]]
    head = (said["when"], said["who"], said["what"], said["why"])
    told = said["shown_of"].format(shown=len(rows), total=len(entries))
    kept = [(one["article"][language], str(one["count"])) for one in withheld]
    return Sheet(
        title=said["log"],
        issuer=institution("iria")["name"][language],
        language=language,
        made_at=now,
        parts=[
            Words(told),
            *([Rows(kept, said["withheld"])] if kept else []),
            Columns(head, rows),
        ],
    )


def _use_row(one: Record, language: str) -> tuple[str, str, str, str]:
    refused = one["refusal"]
    why = one["purpose"][language]
    if refused is not None:
        why = f"{_said(language)['refused']}: {refused[language]}"
    what = ", ".join(label[language] for label in one["attributes"])
    return _moment(one["at"]), one["recipient"]["name"][language], what, why


def _said(language: str) -> dict[str, str]:
    return {key: said[language] for key, said in table("consent_papers").items()}


def _moment(text: str) -> str:
    return f"{datetime.fromisoformat(text).astimezone(BAKU):%d.%m.%Y, %H:%M}"
