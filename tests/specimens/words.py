"""The catalogue's own words: sample text lives beside its specimen, in three languages."""

from collections.abc import Callable

from client.domain.languages import Language, Text

Pick = Callable[[str, str, str], str]


def picker(language: Language) -> Pick:
    return lambda az, en, ru: Text(az, en, ru).in_(language)


def nothing(*_: object) -> None:
    """What a specimen's button does."""
