"""Policy and terms as the world begins with them, and everybody's first acceptance of them."""

import hashlib
import json
from collections.abc import Iterable
from datetime import timedelta
from importlib.resources import files
from typing import Final

from mock_server.world.facts import Life
from mock_server.world.store import Record, Store
from mock_server.world.world import World

LANGUAGES: Final = ("az", "en", "ru")
VERSIONS: Final = "legal_versions"
TEXTS: Final = "legal"
KINDS: Final = ("privacy", "terms")
ACCEPTANCES: Final = "acceptances"
DOCUMENTS: Final = "acceptance_documents"
"""What services and participants ask to be accepted, by subject."""
SUBJECTS: Final = {"policy": "privacy", "terms": "terms"}
"""What is accepted, and the kind of text that is."""
_FIRST: Final = {
    "az": "İlk versiya.",
    "en": "The first version.",
    "ru": "Первая версия.",
}


def shelf(kind: str, version: str) -> str:
    """Where the texts of one version stand, one a language."""
    return f"{kind}@{version}"


def publish_first(store: Store) -> None:
    folder = files("mock_server.world") / "legal"
    for kind in KINDS:
        texts = [
            json.loads((folder / f"{kind}.{language}.json").read_text("utf-8"))
            for language in LANGUAGES
        ]
        for text in texts:
            store.put(TEXTS, shelf(kind, text["version"]), text["language"], text)
        record = {
            "version": texts[0]["version"],
            "change": "first",
            "last_updated": texts[0]["last_updated"],
            "effective_from": texts[0]["effective_from"],
            "summary": _FIRST,
            "permissions": [],
            "languages": list(LANGUAGES),
            "withdrawn": False,
        }
        store.put(VERSIONS, kind, texts[0]["version"], record)


def accept_first(world: World, life: Life) -> None:
    """Whoever moves in took note of both when their cabinet was opened."""
    fin, key = life.person.fin, life.persona.key
    stream = world.chance.stream(f"acceptances/{key}")
    for subject, kind in SUBJECTS.items():
        text = world.store.get(TEXTS, shelf(kind, "1"), "az")
        if text is None:
            continue
        ident = f"{stream.getrandbits(128):032x}"
        record: Record = {
            "id": ident,
            "subject": subject,
            "version": text["version"],
            "title": title_of(world, kind, "1"),
            "decision": "accepted",
            "at": f"{life.start - timedelta(days=20)}T09:00:00+04:00",
            "device": "ASAN xidmət",
            "language": "az",
            "text_hash": digest_of(legal_lines(text)),
        }
        world.store.put(ACCEPTANCES, fin, ident, record)


def title_of(world: World, kind: str, version: str) -> Record:
    """In each language; where a translation is missing, as the text calls itself."""
    found = {one: world.store.get(TEXTS, shelf(kind, version), one) for one in LANGUAGES}
    known = next(text["title"] for text in found.values() if text is not None)
    return {one: known if text is None else text["title"] for one, text in found.items()}


def digest_of(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def legal_lines(text: Record) -> list[str]:
    """A legal text as it is read: what the citizen's evidence is made of (CON-07)."""
    lines = [text["title"], text["summary"]]
    for clause in text["clauses"]:
        lines += [clause["number"] or "", clause["heading"] or "", clause["text"]]
    return lines
