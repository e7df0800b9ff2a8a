"""The machine-readable zone of a passport (TD3) and of a card (TD1), as ICAO Doc 9303 has it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from mock_server.world.alphabet import raised

_WEIGHTS: Final = (7, 3, 1)
_ISSUER: Final = "AZE"
_PASSPORT_LINE: Final = 44
_CARD_LINE: Final = 30
_NUMBER: Final = 9
_SPELLED: Final = {
    "Ə": "E", "Ç": "C", "Ğ": "G", "İ": "I", "Ö": "OE", "Ş": "S", "Ü": "UE", "-": "<", " ": "<",
}  # fmt: skip
"""Doc 9303-3, 6.A: letters that the zone does not have."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who and what the zone is about."""

    surname: str
    given_name: str
    female: bool
    born: date
    number: str
    expires: date
    personal: str
    """FİN: the state's own number, in the field that is left to the state."""


def passport(bearer: Bearer) -> list[str]:
    """Two lines of 44."""
    number, born, expires = _dated(bearer)
    personal = _filled(bearer.personal, 14)
    personal += check_digit(personal)
    whole = check_digit(number + born + expires + personal)
    second = f"{number}{_ISSUER}{born}{_sex(bearer)}{expires}{personal}{whole}"
    return [_filled(f"P<{_ISSUER}{_names(bearer)}", _PASSPORT_LINE), second]


def card(bearer: Bearer) -> list[str]:
    """Three lines of 30."""
    number, born, expires = _dated(bearer)
    first = _filled(f"I<{_ISSUER}{number}{bearer.personal}", _CARD_LINE)
    rest = "<" * 11
    whole = check_digit(first[5:] + born + expires + rest)
    second = f"{born}{_sex(bearer)}{expires}{_ISSUER}{rest}{whole}"
    return [first, second, _filled(_names(bearer), _CARD_LINE)]


def check_digit(text: str) -> str:
    """Weighed 7, 3, 1; a filler is nothing, A is ten (Doc 9303-3, 4.9)."""
    values = (0 if letter == "<" else int(letter, 36) for letter in text)
    return str(sum(value * _WEIGHTS[at % 3] for at, value in enumerate(values)) % 10)


def spelled(name: str) -> str:
    """In the letters the zone has."""
    known = "".join(_SPELLED.get(letter, letter) for letter in raised(name))
    return "".join(letter if "A" <= letter <= "Z" else "<" for letter in known)


def _dated(bearer: Bearer) -> tuple[str, str, str]:
    """Number, birth and expiry, each with its check digit."""
    number = _filled(bearer.number, _NUMBER)
    born, expires = f"{bearer.born:%y%m%d}", f"{bearer.expires:%y%m%d}"
    return (
        number + check_digit(number),
        born + check_digit(born),
        expires + check_digit(expires),
    )


def _names(bearer: Bearer) -> str:
    return f"{spelled(bearer.surname)}<<{spelled(bearer.given_name)}"


def _sex(bearer: Bearer) -> str:
    return "F" if bearer.female else "M"


def _filled(text: str, length: int) -> str:
    return text[:length].ljust(length, "<")
