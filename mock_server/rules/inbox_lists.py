"""Which messages of an inbox are meant, and how one is shown in a list."""

import json
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from mock_server.rules.inbox import COLLECTION, Record, is_locked
from mock_server.world import World

_PREVIEW: Final = 160
_ONE_I: Final = str.maketrans("İIı", "iii")
"""Who searches types whichever i their keyboard has."""


class _Read:
    """The list that was read last, the newest first: its next page costs no reading anew.

    Nobody may write into what it hands out.
    """

    def __init__(self) -> None:
        self._body, self._records, self._unread = b"", tuple[Record, ...](), 0

    def of(self, world: World, fin: str) -> tuple[Record, ...]:
        """The store hands out the same bytes until something is written."""
        body = world.store.joined(COLLECTION, fin)
        if body is not self._body:
            records: list[Record] = json.loads(b"[%b]" % body)
            self._records = tuple(sorted(records, key=place, reverse=True))
            self._unread = sum(one["read_at"] is None and not one["archived"] for one in records)
            self._body = body
        return self._records

    def unread_of(self, world: World, fin: str) -> int:
        self.of(world, fin)
        return self._unread


_READ: Final = _Read()


def found(world: World, fin: str, wanted: Mapping[str, Any]) -> list[Record]:
    """All that match, the newest first; `wanted` as the list is asked, without its paging."""
    words = folded(wanted.get("q", "")).split()
    box = wanted.get("box", "inbox")
    return [
        one
        for one in _READ.of(world, fin)
        if (box == "all" or one["archived"] == (box == "archive"))
        and wanted.get("category") in (None, one["category"])
        and wanted.get("sender") in (None, one["sender"]["id"])
        and (not wanted.get("unread") or one["read_at"] is None)
        and (not words or _says(one, words))
    ]


def page(messages: list[Record], after: str | None, limit: int) -> tuple[list[Record], str | None]:
    """The next ones, and the cursor of the page after them."""
    if after is not None:
        second, _, ident = after.partition("-")
        known = (int(second), ident)
        begins = bisect_left(messages, True, key=lambda one: place(one) < known)  # noqa: FBT003 - what is searched for
        messages = messages[begins:]
    shown = messages[:limit]
    return shown, cursor(shown[-1]) if len(messages) > limit else None


def place(message: Record) -> tuple[int, str]:
    """Where it stands in a list: by when it was sent, however late it came."""
    return int(datetime.fromisoformat(message["sent_at"]).timestamp()), message["id"]


def cursor(message: Record) -> str:
    second, ident = place(message)
    return f"{second}-{ident}"


def unread(world: World, fin: str) -> int:
    return _READ.unread_of(world, fin)


def summary(message: Record) -> Record:
    locked = is_locked(message)
    text = None if locked else message["text"]
    names = (
        "id", "sender", "source", "category", "subject", "reference", "concerns", "sent_at",
        "signature", "deadline", "state", "changed_at", "read_at", "archived",
    )  # fmt: skip
    return {
        **{name: message[name] for name in names},
        "preview": None if text is None else {key: _begins(said) for key, said in text.items()},
        "locked": locked,
        "files": len(message["attachments"]),
    }


def opened(message: Record) -> Record:
    """The whole of it; while it is locked, only what it asks for."""
    locked = is_locked(message)
    hidden: Record = {"text": None, "attachments": [], "actions": []} if locked else {}
    return {
        **message,
        **hidden,
        "locked": locked,
        "files": len(message["attachments"]),
    }


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_ONE_I)
    return " ".join(plain.casefold().split())


def _says(message: Record, words: list[str]) -> bool:
    texts = [message["subject"], message["sender"]["name"]]
    if not is_locked(message) and message["text"] is not None:
        texts.append(message["text"])
    said = [*(one for text in texts for one in text.values()), message["reference"] or ""]
    whole = folded(" ".join(said))
    return all(word in whole for word in words)


def _begins(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _PREVIEW else f"{one_line[: _PREVIEW - 1].rstrip()}…"
