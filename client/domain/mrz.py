"""The machine-readable zone of passports (TD3) and cards (TD1): whether its digits add up.

ICAO Doc 9303, parts 3, 4 and 5. A zone that does not hold is shown, and said not to hold.
"""

import re
from collections.abc import Sequence
from typing import Final

_WEIGHTS: Final = (7, 3, 1)
_LINE: Final = re.compile(r"[A-Z0-9<]+")
_PASSPORT: Final = (44, 44)
_CARD: Final = (30, 30, 30)


def check_digit(text: str) -> str:
    """Weighed 7, 3, 1; a filler is nothing, A is ten."""
    values = (0 if letter == "<" else int(letter, 36) for letter in text)
    return str(sum(value * _WEIGHTS[at % 3] for at, value in enumerate(values)) % 10)


def holds(lines: Sequence[str]) -> bool:
    """Whether it is one of the two shapes and every check digit fits."""
    if any(_LINE.fullmatch(line) is None for line in lines):
        return False
    match tuple(len(line) for line in lines):
        case sizes if sizes == _PASSPORT:
            return _passport_holds(lines[1])
        case sizes if sizes == _CARD:
            return _card_holds(lines[0], lines[1])
        case _:
            return False


def _passport_holds(second: str) -> bool:
    number, born, expires = second[:10], second[13:20], second[21:28]
    personal, whole = second[28:43], second[43]
    own = (number, born, expires)
    return (
        all(_fits(part) for part in own)
        and (_fits(personal) or not personal.strip("<"))
        and check_digit(number + born + expires + personal) == whole
    )


def _card_holds(first: str, second: str) -> bool:
    number, born, expires = first[5:15], second[:7], second[8:15]
    whole = check_digit(first[5:] + born + expires + second[18:29])
    return all(_fits(part) for part in (number, born, expires)) and whole == second[29]


def _fits(part: str) -> bool:
    return check_digit(part[:-1]) == part[-1]
