"""Where what can be found comes from. A new area is a function over the portal and a line here."""

from collections.abc import Awaitable, Callable
from typing import Final

from client.domain.cabinet import Item, Section, SectionRef
from client.domain.languages import Text
from client.features.search.findable import (
    Area,
    Findable,
    findable,
    joined,
    spoken,
    value_words,
)
from client.places.cabinet import DataOf, OneCorrection, OneInstitution
from client.places.documents import OneDocument
from client.places.services import OneService
from client.portal.gateway import Portal
from client.shown.values import is_masked

Load = Callable[[Portal], Awaitable[tuple[Findable, ...]]]


async def documents(portal: Portal) -> tuple[Findable, ...]:
    known = (await portal.documents()).value
    return tuple(
        findable(
            Area.DOCUMENTS,
            one.title,
            joined(_same(one.holder), one.issuer.name),
            OneDocument(one.id),
            one.number,
        )
        for one in known
    )


async def services(portal: Portal) -> tuple[Findable, ...]:
    known = (await portal.services()).value.services
    return tuple(
        findable(Area.SERVICES, one.title, one.institution.name, OneService(one.id), one.summary)
        for one in known
    )


async def institutions(portal: Portal) -> tuple[Findable, ...]:
    known = (await portal.institutions()).value
    return tuple(
        findable(
            Area.INSTITUTIONS,
            one.institution.name,
            _same(one.institution.short),
            OneInstitution(one.institution.id),
        )
        for one in known
    )


async def corrections(portal: Portal) -> tuple[Findable, ...]:
    known = (await portal.corrections()).value
    return tuple(
        findable(Area.CORRECTIONS, one.title, _same(one.number), OneCorrection(one.id))
        for one in known
    )


def section(ref: SectionRef) -> Load:
    """Each by its own register: one that sleeps hides no other's values."""

    async def load(portal: Portal) -> tuple[Findable, ...]:
        return tuple(_values((await portal.section(ref.id)).value))

    return load


SOURCES: Final[tuple[tuple[str, Load], ...]] = (
    ("documents", documents),
    ("services", services),
    ("institutions", institutions),
    ("corrections", corrections),
)
"""By a name of their own. Sections come beside them, one a register."""


def _values(known: Section) -> list[Findable]:
    return [_value(known, item, entry.title) for entry in known.entries for item in entry.items]


def _value(known: Section, item: Item, entry: Text | None) -> Findable:
    """A masked value is found by its digits, and not shown: the row opens where it stands."""
    words = tuple(value_words(item.value))
    seen = () if is_masked(item.value, sensitive=item.sensitive) else words
    shown = [Text(*spoken(word)) if isinstance(word, Text) else _same(word) for word in seen]
    about = joined(known.ref.title, *([entry] if entry is not None else []), *shown)
    place = DataOf(known.ref.category)
    return findable(Area.VALUES, item.label, about, place, *words, item.owner.short)


def _same(words: str) -> Text:
    return Text(words, words, words)
