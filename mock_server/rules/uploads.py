"""Files on their way to an application or a ticket: in pieces; a lost line costs one piece.

A file is judged by what it is, once it is whole: its size, its kind, and whether a scanner
knows it. Nothing of one that was refused is kept (SRV-08).
"""

import base64
import hashlib
from datetime import timedelta
from typing import Any, Final

from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "uploads"
PIECES: Final = "upload_pieces"
LARGEST: Final = 5 * 1024 * 1024
LARGEST_VIDEO: Final = 8 * 1024 * 1024
PIECE: Final = 256 * 1024
_MOST_OPEN: Final = 30
_KEPT: Final = timedelta(days=7)
_BEGINNINGS: Final = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "video/webm": b"\x1a\x45\xdf\xa3",
}
VIDEOS: Final = frozenset({"video/mp4", "video/webm"})
_MP4: Final = b"ftyp"
"""After four bytes that say how long the first box is."""
_VIDEO_KEPT: Final = timedelta(days=1)
"""Until it is sent with a ticket."""
_KNOWN_VIRUS: Final = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
"""The file every scanner has to find (eicar.org); harmless."""


class NoSuchUpload(Exception):
    """Never begun, not this citizen's, or thrown away."""


class WrongPlace(Exception):
    """The piece does not continue what is there: ask how much arrived."""


class NotAPiece(Exception):
    """Not base64, empty, or more than was announced."""


def begin(world: World, fin: str, told: Record) -> str:
    """`told` was held to the contract: a name, a known media type, a size within the limit."""
    _tidy(world, fin)
    ident = world.chance.ident()
    record = {
        "id": ident,
        "name": told["name"],
        "media_type": told["media_type"],
        "size": told["size"],
        "received": 0,
        "piece": PIECE,
        "state": "open",
        "at": world.clock.now().isoformat(),
    }
    world.store.put(COLLECTION, fin, ident, record)
    return ident


def add(world: World, fin: str, ident: str, told: Record) -> None:
    """The next piece. Raises `NoSuchUpload`, `WrongPlace` or `NotAPiece`."""
    record = upload(world, fin, ident)
    if record["state"] != "open" or told["offset"] != record["received"]:
        raise WrongPlace
    piece = _decoded(told["content"])
    received = record["received"] + len(piece)
    if not piece or received > record["size"]:
        raise NotAPiece
    with world.store.transaction():
        world.store.put(PIECES, ident, f"{told['offset']:010}", {"content": told["content"]})
        state = "open"
        if received == record["size"]:
            state = _verdict(record, whole(world, ident))
            if state != "clean":
                _throw_away(world, ident)
        world.store.put(COLLECTION, fin, ident, {**record, "received": received, "state": state})


def upload(world: World, fin: str, ident: str) -> Record:
    """Raises `NoSuchUpload`."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NoSuchUpload
    return record


def drop(world: World, fin: str, ident: str) -> None:
    """Raises `NoSuchUpload`."""
    upload(world, fin, ident)
    with world.store.transaction():
        _throw_away(world, ident)
        world.store.remove(COLLECTION, fin, ident)


def largest(media_type: str) -> int:
    return LARGEST_VIDEO if media_type in VIDEOS else LARGEST


def attached(world: World, fin: str, ident: str) -> Record | None:
    """What an application keeps of a file; `None` unless it arrived whole and clean."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None or record["state"] != "clean" or record["media_type"] in VIDEOS:
        return None
    digest = hashlib.sha256(whole(world, ident)).hexdigest()
    kept = {key: record[key] for key in ("id", "name", "media_type", "size")}
    return {**kept, "sha256": digest}


def taken(world: World, fin: str, ident: str, kinds: frozenset[str]) -> Record | None:
    """It is the taker's from now on and no upload any more; what is in it stays `whole`."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None or record["state"] != "clean" or record["media_type"] not in kinds:
        return None
    world.store.remove(COLLECTION, fin, ident)
    return record


def whole(world: World, ident: str) -> bytes:
    pieces = sorted(world.store.idents(PIECES, ident))
    return b"".join(
        base64.b64decode(piece["content"])
        for name in pieces
        if (piece := world.store.get(PIECES, ident, name)) is not None
    )


def _verdict(record: Record, content: bytes) -> str:
    if _KNOWN_VIRUS in content:
        return "infected"
    return "clean" if _is(record["media_type"], content) else "wrong_kind"


def _is(media_type: str, content: bytes) -> bool:
    if media_type == "video/mp4":
        return content[4:8] == _MP4
    return content.startswith(_BEGINNINGS[media_type])


def _decoded(content: str) -> bytes:
    try:
        return base64.b64decode(content, validate=True)
    except ValueError:
        raise NotAPiece from None


def _throw_away(world: World, ident: str) -> None:
    for name in world.store.idents(PIECES, ident):
        world.store.remove(PIECES, ident, name)


def _tidy(world: World, fin: str) -> None:
    """Begun and left: after a week, or when there are too many, it is forgotten. A video that was
    not sent goes after a day, clean or not."""
    all_there = world.store.records(COLLECTION, fin)
    known = [one for one in all_there if one["state"] != "clean"]
    since = (world.clock.now() - _KEPT).isoformat()
    yesterday = (world.clock.now() - _VIDEO_KEPT).isoformat()
    late = [one for one in known if one["at"] < since]
    late += [o for o in all_there if o["media_type"] in VIDEOS and o["at"] < yesterday]
    surplus = known[: max(0, len(known) - _MOST_OPEN)]
    for one in {one["id"]: one for one in (*late, *surplus)}.values():
        _throw_away(world, one["id"])
        world.store.remove(COLLECTION, fin, one["id"])
