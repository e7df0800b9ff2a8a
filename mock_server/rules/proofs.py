"""Files that prove something: what they claim to be, they are; kept apart from what lists them."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final

from mock_server.rules.devices import in_one_line
from mock_server.world import World

COLLECTION: Final = "proof_files"
LARGEST: Final = 1024 * 1024
_LONGEST_NAME: Final = 120
_SOUND: Final = "audio/wav"
_BEGINNINGS: Final[Mapping[str, bytes]] = {
    "application/pdf": b"%PDF-",
    _SOUND: b"RIFF",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
}


class NotAProof(Exception):
    """`pointer` is into the body, `wrong` says what is wrong there."""

    def __init__(self, pointer: str, wrong: str) -> None:
        super().__init__(wrong)
        self.pointer = pointer
        self.wrong = wrong


def checked(files: list[Mapping[str, Any]]) -> list[bytes]:
    """Raises `NotAProof`."""
    return [_content(index, file) for index, file in enumerate(files)]


def need_document(files: list[Mapping[str, Any]]) -> None:
    """Raises `NotAProof` when all there is to it was said aloud."""
    if all(file["media_type"] == _SOUND for file in files):
        raise NotAProof("/body/files", "holds no document, only sound")


def kept(world: World, fin: str, files: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """As corrections list them. Raises `NotAProof`, and then nothing is kept."""
    contents = checked(files)
    listed: list[dict[str, Any]] = []
    for file, content in zip(files, contents, strict=True):
        name = in_one_line(file["name"], _LONGEST_NAME) or "-"
        shown = {"name": name, "media_type": file["media_type"], "size": len(content)}
        if said := file.get("transcript", "").strip():
            shown["transcript"] = said
        ident = world.chance.ident()
        if file["media_type"] == _SOUND:
            shown["voice_note"] = ident
        world.store.put(COLLECTION, fin, ident, {**shown, "content": file["content"]})
        listed.append(shown)
    return listed


def voice_note(world: World, fin: str, ident: str) -> bytes | None:
    """`None` for what is no sound of this citizen's."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None or "voice_note" not in record:
        return None
    return base64.b64decode(record["content"])


def _content(index: int, file: Mapping[str, Any]) -> bytes:
    pointer = f"/body/files/{index}/content"
    try:
        content = base64.b64decode(file["content"], validate=True)
    except (binascii.Error, ValueError):
        raise NotAProof(pointer, "is not base64") from None
    if len(content) > LARGEST:
        raise NotAProof(pointer, f"is larger than {LARGEST} bytes")
    if not _is(file["media_type"], content):
        raise NotAProof(pointer, f"is not {file['media_type']}")
    if "transcript" in file and file["media_type"] != _SOUND:
        raise NotAProof(f"/body/files/{index}/transcript", "is of sound alone")
    return content


def _is(media_type: str, content: bytes) -> bool:
    if media_type == _SOUND and content[8:12] != b"WAVE":
        return False
    return content.startswith(_BEGINNINGS[media_type])
