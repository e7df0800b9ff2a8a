"""What the citizen writes into a thread: words, files, and what became of them. Pure."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from client.domain.answers import Failed
from client.domain.forms import UploadId
from client.domain.uploads import MOST, Upload, UploadFault
from client.domain.video_messages import Film


@dataclass(frozen=True, slots=True)
class Reply:
    text: str = ""
    files: tuple[Upload, ...] = ()
    film: Film | None = None
    film_at: UploadId | None = None
    """Once it is at the portal."""
    tried: bool = False
    """Before that nobody is told that something is missing."""
    fault: UploadFault | None = None
    sending: bool = False
    not_sent: Failed | None = None

    @property
    def is_complete(self) -> bool:
        return bool(self.text.strip())

    @property
    def misses_words(self) -> bool:
        return self.tried and not self.is_complete


def typed(reply: Reply, text: str) -> Reply:
    return replace(reply, text=text, not_sent=None)


def picked(reply: Reply, upload: Upload | UploadFault) -> Reply:
    if isinstance(upload, UploadFault):
        return replace(reply, fault=upload)
    if len(reply.files) >= MOST:
        return replace(reply, fault=UploadFault.TOO_MANY)
    return replace(reply, files=(*reply.files, upload), fault=None)


def taken_off(reply: Reply, index: int) -> Reply:
    return replace(reply, files=reply.files[:index] + reply.files[index + 1 :], fault=None)


def filmed(reply: Reply, film: Film) -> Reply:
    return replace(reply, film=film, film_at=None)


def film_arrived(reply: Reply, upload: UploadId) -> Reply:
    return replace(reply, film_at=None if reply.film is None else upload)


def film_taken_off(reply: Reply) -> Reply:
    return replace(reply, film=None, film_at=None)


def tried(reply: Reply) -> Reply:
    return replace(reply, tried=True)


def begun(reply: Reply) -> Reply:
    return replace(reply, sending=True, not_sent=None, fault=None)


def refused(reply: Reply, failed: Failed | None) -> Reply:
    """`None` when the citizen thought better of confirming."""
    return replace(reply, sending=False, not_sent=failed)


def laid_aside(reply: Reply) -> Reply:
    """As it is found again later: what was written and attached, and nothing under way."""
    return Reply(reply.text, reply.files, reply.film)


def finished(_: Reply) -> Reply:
    return Reply()


def key_of(reply: Reply, begun_at: datetime, *about: object) -> str:
    """The same for the same words at the same place: sent twice, it is one deed (REL-04)."""
    files: list[Upload | Film] = [*reply.files, *([] if reply.film is None else [reply.film])]
    said = [begun_at.isoformat(), [str(part) for part in about], reply.text, digests(files)]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def digests(files: Iterable[Upload | Film]) -> list[tuple[str, str]]:
    """What makes the same files the same: what is in them, and what is said of it."""
    return [(hashlib.sha256(file.content).hexdigest(), file.transcript) for file in files]
