"""The log as a file: JSON for programs, CSV for tables. Pure."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Final

from client.domain.data_uses import DataUse
from client.i18n.formats import Speech

_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a table program would take for a formula."""
_MARK: Final = "\ufeff"
"""So that table programs read the letters as UTF-8."""


def as_json(entries: Iterable[DataUse], speech: Speech) -> bytes:
    rows = [_row(one, speech) for one in entries]
    return json.dumps({"entries": rows}, ensure_ascii=False, indent=2).encode()


def as_csv(entries: Iterable[DataUse], speech: Speech) -> bytes:
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_head(speech))
    for one in entries:
        table.writerow([_harmless(value) for value in _row(one, speech).values()])
    return (_MARK + written.getvalue()).encode()


def _row(one: DataUse, speech: Speech) -> dict[str, str]:
    of = speech.of
    return {
        "at": one.at.isoformat(),
        "recipient": of(one.recipient.name),
        "outcome": one.outcome.value if one.refusal is None else of(one.refusal),
        "attributes": ", ".join(of(label) for label in one.attributes),
        "purpose": of(one.purpose),
        "basis": of(one.basis),
        "register": "" if one.register is None else of(one.register.name),
        "owner": of(one.owner.name),
        "category": "" if one.category is None else one.category.value,
        "kind": one.kind.value,
        "consent": one.consent or "",
        "request_id": one.request_id,
    }


def _head(speech: Speech) -> list[str]:
    say = speech.say
    return [
        say("data_use.column_at"),
        say("data_use.who"),
        say("data_use.column_outcome"),
        say("data_use.what"),
        say("data_use.purpose"),
        say("data_use.basis"),
        say("data_use.register"),
        say("data_use.owner"),
        say("data_use.category"),
        say("data_use.kind"),
        say("consents.one"),
        say("data_use.request_id"),
    ]


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(_DANGEROUS) else value
