"""Video messages of a ticket: uploaded in pieces, then the ticket's and nobody else's."""

from collections.abc import Mapping
from typing import Any, Final

from mock_server.rules import uploads
from mock_server.rules.proofs import NotAProof
from mock_server.world import World

COLLECTION: Final = "video_messages"


def kept(world: World, fin: str, ticket: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """What the thread says of it; `video` only if one came. Raises `NotAProof`."""
    sent = told.get("video")
    if sent is None:
        return {}
    taken = uploads.taken(world, fin, sent["upload"], uploads.VIDEOS)
    if taken is None:
        raise NotAProof("/body/video/upload", "is no video of yours that arrived whole and clean")
    shown = {key: taken[key] for key in ("id", "media_type", "size")}
    shown["seconds"] = sent["seconds"]
    if said := sent.get("transcript", "").strip():
        shown["transcript"] = said
    world.store.put(COLLECTION, fin, shown["id"], {**shown, "ticket": ticket})
    return {"video": shown}


def of_ticket(world: World, fin: str, ticket: str, ident: str) -> dict[str, Any] | None:
    """`None` for one that is not of this citizen's ticket."""
    record = world.store.get(COLLECTION, fin, ident)
    return record if record is not None and record["ticket"] == ticket else None


def told_to_operators(record: Mapping[str, Any]) -> str:
    """Which of a ticket's entries were filmed, and how long they are; empty without any."""
    lengths = [one["video"]["seconds"] for one in record.get("thread", []) if "video" in one]
    return ", ".join(f"{seconds // 60}:{seconds % 60:02}" for seconds in lengths)
