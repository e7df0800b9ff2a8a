"""What the portal holds of files that citizens sent, read from the world that it keeps."""

import base64
import json
import sqlite3
from contextlib import closing

from tests.running import RunningPortal

_PROOFS, _PIECES = "proof_files", "upload_pieces"


def proofs(portal: RunningPortal, fin: str) -> list[bytes]:
    """Files that went along with words, the first sent first."""
    return [_content(body) for body in _records(portal, _PROOFS, fin)]


def uploaded(portal: RunningPortal, kind: str) -> list[bytes]:
    """Files of forms that begin with the bytes of their kind, in no order."""
    whole: dict[str, bytes] = {}
    for owner, body in _rows(portal, _PIECES):
        whole[owner] = whole.get(owner, b"") + _content(body)
    return [content for content in whole.values() if content.startswith(kind.encode("latin-1"))]


def _records(portal: RunningPortal, collection: str, fin: str) -> list[bytes]:
    return [body for owner, body in _rows(portal, collection) if owner == fin]


def _rows(portal: RunningPortal, collection: str) -> list[tuple[str, bytes]]:
    portal.control_call("PUT", "/snapshots/received")
    kept = portal.control_call("GET", "/snapshots/received/file")
    wanted = "SELECT owner, body FROM records WHERE collection = ? ORDER BY owner, position"
    with closing(sqlite3.connect(":memory:")) as world:
        world.deserialize(base64.b64decode(kept["world"]))
        return list(world.execute(wanted, (collection,)))


def _content(body: bytes) -> bytes:
    return base64.b64decode(json.loads(body)["content"])
