"""Numbers that people read to each other: eight characters or sixteen, the last one checks.

The characters count as digits of base 23, and the sum of each times its place is a multiple
of 23. Because 23 is prime and no place shares a factor with it, one wrong character or two that
changed places never fit (the scheme of ISBN-10, with a larger prime).
"""

from collections.abc import Iterable
from typing import Final

ALPHABET: Final = "23456789ACDEFHJKMNPRTXY"
"""Without letters that are taken for another or for a digit: B G I L O Q S U V W Z 0 1."""
LENGTH: Final = 8
"""Of a number that lives for minutes."""
LONG: Final = 16
"""Of a code that is printed and counts for months: nobody finds one by trying."""

_BASE: Final = len(ALPHABET)
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}


def number_from(chance: bytes, length: int = LENGTH) -> str:
    """Characters drawn from at least a byte of chance each, and the one that checks."""
    left, drawn = int.from_bytes(chance), ""
    for _ in range(length - 1):
        left, value = divmod(left, _BASE)
        drawn += ALPHABET[value]
    return drawn + _check_character(drawn)


def fits(number: str) -> bool:
    """Whether it could have been drawn."""
    if len(number) not in (LENGTH, LONG) or not set(number) <= _VALUES.keys():
        return False
    return _weighed(number) % _BASE == 0


def as_typed(text: str) -> str:
    """Without what people put between groups, in capitals. Never longer than what came."""
    return "".join(letter for letter in text if letter not in " -\u00a0").upper()


def _check_character(drawn: str) -> str:
    wanted = -_weighed(drawn) * pow(len(drawn) + 1, -1, _BASE)
    return ALPHABET[wanted % _BASE]


def _weighed(characters: Iterable[str]) -> int:
    return sum(place * _VALUES[one] for place, one in enumerate(characters, 1))
