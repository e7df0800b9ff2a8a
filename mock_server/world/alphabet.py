"""The Azerbaijani alphabet, for lists in the order of names."""

from typing import Final

_ORDER: Final = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"
_PLACES: Final = {letter: place for place, letter in enumerate(_ORDER)}


def lowered(words: str) -> str:
    """I is ı and İ is i here, which `str.lower` does not know."""
    return words.replace("I", "ı").replace("İ", "i").lower()


def raised(words: str) -> str:
    """i is İ and ı is I here."""
    return words.replace("i", "İ").replace("ı", "I").upper()


def sorting(words: str) -> list[int]:
    """A key for `sorted`: what is no letter comes first."""
    return [_PLACES.get(letter, -1) for letter in lowered(words)]
