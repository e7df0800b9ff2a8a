"""Acceptances: a citizen took note of a text, or declined it. Neither a consent nor a permission.

Any area may demand one: `require(world, fin, "service:…")` raises `AcceptanceRequired`, which the
portal answers with 428 and the name of the text. Decisions are only ever added (R-1.7, 2.9).
"""

from typing import Any, Final

from mock_server.rules import legal
from mock_server.world import World
from mock_server.world.legal_texts import (
    ACCEPTANCES,
    DOCUMENTS,
    SUBJECTS,
    TEXTS,
    digest_of,
    legal_lines,
    shelf,
    title_of,
)

Record = dict[str, Any]

COLLECTION: Final = ACCEPTANCES


class AcceptanceRequired(Exception):
    """Nothing is done before the citizen has accepted this version of this text."""

    def __init__(self, subject: str, version: str) -> None:
        super().__init__(subject)
        self.subject = subject
        self.version = version


class NoSuchDocument(Exception):
    """Nobody asks for that to be accepted."""


class NotTheText(Exception):
    """Another version is to be decided by now, or what was shown is not its text."""


def offer(world: World, subject: str, version: str, title: Record, points: list[Record]) -> None:
    """A service or a participant puts its terms here; a new version has to be accepted anew.

    `points` are headings and texts in three languages: what is collected, by whom, why, for whom.
    """
    record = {
        "subject": subject,
        "version": version,
        "title": title,
        "effective_from": world.clock.today().isoformat(),
        "points": points,
    }
    world.store.put(DOCUMENTS, "", subject, record)


def require(world: World, fin: str, subject: str) -> None:
    """Raises `AcceptanceRequired`; passes where nobody offers terms for that subject."""
    if subject in SUBJECTS:
        wanted = legal.required(world, SUBJECTS[subject])["version"]
    else:
        document = world.store.get(DOCUMENTS, "", subject)
        if document is None:
            return
        wanted = document["version"]
    if _standing(world, fin, subject, wanted) != "accepted":
        raise AcceptanceRequired(subject, wanted)


def require_rules(world: World, fin: str, *, reading: bool) -> None:
    """Policy and terms, before every operation. Who has declined may still read (CON-08).

    Raises `AcceptanceRequired`.
    """
    for subject, kind in SUBJECTS.items():
        wanted = legal.required(world, kind)["version"]
        standing = _standing(world, fin, subject, wanted)
        if standing is None or (standing == "declined" and not reading):
            raise AcceptanceRequired(subject, wanted)


def decide(world: World, fin: str, device: str, told: Record) -> str:
    """Raises `NoSuchDocument` or `NotTheText`. The same decision again adds nothing."""
    title, version, digest = _asked(world, told["subject"], told["language"])
    if (told["version"], told["text_hash"]) != (version, digest):
        raise NotTheText
    last = _last(world, fin, told["subject"])
    if last is not None and _same(last, told):
        return last["id"]
    ident = world.chance.ident()
    record = {
        "id": ident,
        "subject": told["subject"],
        "version": version,
        "title": title,
        "decision": told["decision"],
        "at": world.clock.now().isoformat(),
        "device": device,
        "language": told["language"],
        "text_hash": digest,
    }
    world.store.put(COLLECTION, fin, ident, record)
    return ident


def awaited(world: World, fin: str) -> list[Record]:
    """What policy and terms ask of this citizen: announced, in force, or declined."""
    found: list[Record] = []
    for subject, kind in SUBJECTS.items():
        newest = legal.to_decide(world, kind)
        standing = _standing(world, fin, subject, newest["version"])
        if standing != "accepted":
            found.append(
                {
                    "subject": subject,
                    "version": newest["version"],
                    "title": title_of(world, kind, newest["version"]),
                    "effective_from": newest["effective_from"],
                    "in_force": legal.is_in_force(newest, world.clock.today()),
                    "declined": standing == "declined",
                }
            )
    return found


def document_lines(document: Record, language: str) -> list[str]:
    lines = [document["title"][language]]
    for point in document["points"]:
        lines += [point["heading"][language], point["text"][language]]
    return lines


def _asked(world: World, subject: str, language: str) -> tuple[Record, str, str]:
    """The title, version and digest of what is to be decided now."""
    if subject in SUBJECTS:
        kind = SUBJECTS[subject]
        version = legal.to_decide(world, kind)["version"]
        text = world.store.get(TEXTS, shelf(kind, version), language)
        if text is None:
            raise NotTheText
        return title_of(world, kind, version), version, digest_of(legal_lines(text))
    document = world.store.get(DOCUMENTS, "", subject)
    if document is None:
        raise NoSuchDocument
    return document["title"], document["version"], digest_of(document_lines(document, language))


def _standing(world: World, fin: str, subject: str, wanted: str) -> str | None:
    """What was last decided about this version or a newer one; `None` for nothing yet."""
    for one in reversed(world.store.records(COLLECTION, fin)):
        if one["subject"] == subject and int(one["version"]) >= int(wanted):
            return one["decision"]
    return None


def _last(world: World, fin: str, subject: str) -> Record | None:
    known = reversed(world.store.records(COLLECTION, fin))
    return next((one for one in known if one["subject"] == subject), None)


def _same(last: Record, told: Record) -> bool:
    names = ("version", "decision", "language", "text_hash")
    return all(last[name] == told[name] for name in names)
