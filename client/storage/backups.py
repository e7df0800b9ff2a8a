"""A backup as the bytes that are sealed, and back."""

import json
from datetime import datetime
from typing import Any, Final, cast

from client.domain.backups import Backup, Look, SignedReceipt
from client.storage.portable import told, understood

_FORM: Final = 1


def written(backup: Backup) -> bytes:
    whole = {
        "form": _FORM,
        "made_at": told(backup.made_at),
        "made_for": backup.made_for,
        "look": told(backup.look),
        "drafts": dict(backup.drafts),
        "receipts": told(backup.receipts),
    }
    return json.dumps(whole, ensure_ascii=False).encode()


def read(content: bytes) -> Backup | None:
    """`None` for what this version cannot make out."""
    try:
        whole = cast("dict[str, Any]", json.loads(content))
        if whole["form"] != _FORM:
            return None
        drafts = whole["drafts"]
        return Backup(
            made_at=understood(datetime, whole["made_at"]),
            made_for=understood(str, whole["made_for"]),
            look=understood(Look, whole["look"]),
            drafts=cast("dict[str, Any]", drafts) if isinstance(drafts, dict) else {},
            receipts=understood(tuple[SignedReceipt, ...], whole["receipts"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
