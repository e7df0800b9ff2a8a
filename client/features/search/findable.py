"""What can be found: a name, what it belongs to, where it leads, and the words it answers to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from client.domain.cabinet import Code, Translated, Value, Words
from client.domain.folding import folded
from client.domain.languages import Text
from client.places import Place


class Area(Enum):
    """In the order in which what was found is shown."""

    PLACES = "places"
    VALUES = "values"
    DOCUMENTS = "documents"
    SERVICES = "services"
    INSTITUTIONS = "institutions"
    CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True)
class Findable:
    area: Area
    title: Text
    about: Text
    """Where it stands, and its value where that may be seen by who stands behind the citizen."""
    place: Place
    name: str
    """The title alone, folded in all three languages: what begins it comes first."""
    words: str
    """Everything it answers to, folded."""


def findable(area: Area, title: Text, about: Text, place: Place, *also: Text | str) -> Findable:
    """`also` is searched and not shown."""
    name = " ".join(spoken(title))
    rest = [word for text in also for word in spoken(text)]
    words = " ".join([name, *spoken(about), *rest])
    return Findable(area, title, about, place, folded(name), folded(words))


def spoken(text: Text | str) -> tuple[str, ...]:
    """In every language at once: whoever reads Russian may still type the Azerbaijani word."""
    return (text,) if isinstance(text, str) else (text.az, text.en, text.ru)


def joined(*texts: Text) -> Text:
    """Side by side, in each language."""
    return Text(*(" · ".join(parts) for parts in zip(*map(spoken, texts), strict=True)))


def value_words(value: Value) -> Iterable[Text | str]:
    """What a citizen would type of a value."""
    match value:
        case Words(text) | Code(text):
            return (text,)
        case Translated(text):
            return (text,)
        case _:
            return ()
