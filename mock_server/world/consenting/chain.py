"""The history of a citizen's consents: each event carries the hash of the one before (CON-01).

An event's hash is SHA-256 over its own JSON without `hash`, names sorted, no blanks, UTF-8
(RFC 8785 for what stands in it: text and whole numbers). Nothing is ever changed or removed.
"""

import hashlib
import json
from typing import Any, Final

from mock_server.world.world import World

Record = dict[str, Any]

EVENTS: Final = "consent_events"
BEGINNING: Final = "0" * 64


def events(world: World, fin: str) -> list[Record]:
    return world.store.records(EVENTS, fin)


def appended(world: World, fin: str, consent: Record, actor: str, at: str) -> Record:
    """What has just become of `consent` is written down for good."""
    before, count = head(world, fin)
    said = {
        "seq": count + 1,
        "consent": consent["id"],
        "number": consent["number"],
        "state": consent["state"],
        "at": at,
        "actor": actor,
        "recipient": consent["recipient"],
        "purpose": consent["purpose"]["code"],
        "data_set": consent["data_set"]["id"],
        "attributes": [one["key"] for one in consent["data_set"]["attributes"]],
        "valid_from": consent["valid_from"],
        "valid_to": consent["valid_to"],
        "max_uses": consent["max_uses"],
        "method": consent["method"],
        "language": consent["language"],
        "text_sha256": consent["text_sha256"],
        "previous": before,
    }
    event = {**said, "hash": hash_of(said)}
    world.store.put(EVENTS, fin, f"{event['seq']:08}", event)
    return event


def hash_of(event: Record) -> str:
    said = {name: value for name, value in event.items() if name != "hash"}
    written = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def head(world: World, fin: str) -> tuple[str, int]:
    """The last event's hash, and how many there are."""
    known = world.store.idents(EVENTS, fin)
    last = world.store.get(EVENTS, fin, known[-1]) if known else None
    return (last["hash"], last["seq"]) if last else (BEGINNING, 0)
