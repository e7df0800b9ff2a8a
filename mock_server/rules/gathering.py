"""Everything about one citizen in one place, for the copy that they take along (R-1.6)."""

from typing import Any, Final, cast

from mock_server.world import World
from mock_server.world.accounts import by_fin
from mock_server.world.writing import FETCHED, FRESHNESS, NEXT

_PARTS: Final = (
    ("data", "sections"),
    ("documents", "documents"),
    ("document_fields", "document_details"),
    ("corrections", "corrections"),
    ("sign_ins", "sessions"),
    ("sign_in_attempts", "attempts"),
    ("messages_sent", "outbox"),
    ("video_appointments", "video_appointments"),
)
"""What a part is called in the copy, and the collection it is taken from; a line an area."""
_ACCOUNT: Final = ("fin", "given_name", "surname", "patronymic", "birth_date", "phone", "email")
_NEVER: Final = frozenset({"code", "password", "secret"})
"""Names of what opens a door; a copy of one's data is no key."""


def everything(world: World, fin: str) -> dict[str, Any]:
    """Raises `KeyError` for somebody who has no account."""
    account = by_fin(world, fin)
    if account is None:
        raise KeyError(fin)
    now = world.clock.now().isoformat()
    parts = {name: world.store.records(collection, fin) for name, collection in _PARTS}
    return {
        "made_at": now,
        "account": {name: account[name] for name in _ACCOUNT},
        **{name: [_plain(one, now) for one in records] for name, records in parts.items()},
    }


def _plain(value: Any, now: str) -> Any:
    """Without the store's own placeholders, and without what opens a door."""
    if isinstance(value, dict):
        named = cast("dict[str, Any]", value)
        return {name: _plain(one, now) for name, one in named.items() if not _is_key(name, one)}
    if isinstance(value, list):
        return [_plain(one, now) for one in cast("list[Any]", value)]
    return {FETCHED: now, NEXT: None, FRESHNESS: "fresh"}.get(value, value)


def _is_key(name: str, value: Any) -> bool:
    return name in _NEVER and isinstance(value, str | None)
