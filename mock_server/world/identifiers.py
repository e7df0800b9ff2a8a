"""Numbers that look right and belong to nobody: FİN, VÖEN, IBAN, plates, phones, papers.

Every FİN starts with the reserved prefix 0T; phones lie in a range that no operator has.
"""

from random import Random
from string import ascii_uppercase, digits
from typing import Final

FIN_PREFIX: Final = "0T"
FIN_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, so that nobody reads a 1 or a 0 into it."""

_VOEN_WEIGHTS: Final = (4, 1, 8, 6, 2, 7, 5, 3)
_NO_SUCH_CHECK: Final = 10
_PLATE_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVXYZ"
PLATE_REGIONS: Final = ("01", "10", "20", "50", "77", "85", "90", "99")


def fin(stream: Random) -> str:
    return FIN_PREFIX + "".join(stream.choices(FIN_ALPHABET, k=5))


def voen(stream: Random, *, natural: bool = False) -> str:
    """Ten digits: territory 2, serial 6, check 1, status 1 (1 legal, 2 natural person)."""
    while True:
        body = f"{stream.choice((14, 15, 17, 20, 29, 70))}{stream.randrange(10**6):06}"
        if (check := voen_check(body)) != _NO_SUCH_CHECK:
            return f"{body}{check}{2 if natural else 1}"


def voen_check(body: str) -> int:
    """10 means that the State Tax Service never issues this number."""
    weighed = zip(body, _VOEN_WEIGHTS, strict=True)
    return sum(int(digit) * weight for digit, weight in weighed) % 11


def iban(stream: Random, bank: str = "NMNB") -> str:
    """28 characters; `bank` is four letters of a bank that does not exist."""
    account = f"{stream.randrange(10**18):020}"
    check = 98 - int(_as_digits(f"{bank}{account}AZ00")) % 97
    return f"AZ{check:02}{bank}{account}"


def iban_holds(number: str) -> bool:
    """ISO 13616, mod 97."""
    return int(_as_digits(number[4:] + number[:4])) % 97 == 1


def plate(stream: Random) -> str:
    letters = "".join(stream.choices(_PLATE_LETTERS, k=2))
    return f"{stream.choice(PLATE_REGIONS)}-{letters}-{stream.randrange(1, 1000):03}"


def phone(stream: Random) -> str:
    """98 is no operator's prefix, so nobody's phone rings."""
    number = f"{stream.randrange(10**7):07}"
    return f"+994 98 {number[:3]} {number[3:5]} {number[5:]}"


def numbered(stream: Random, prefix: str, count: int) -> str:
    """A paper's number: the prefix as printed, then `count` digits."""
    return prefix + "".join(stream.choices(digits, k=count))


def vin(stream: Random) -> str:
    """ISO 3779: 17 characters without I, O and Q."""
    letters = ascii_uppercase.translate(str.maketrans("", "", "IOQ"))
    return "".join(stream.choices(letters + digits, k=17))


def ident(stream: Random) -> str:
    """Nobody guesses their way to another person's paper (SRV-06)."""
    return f"{stream.getrandbits(128):032x}"


def _as_digits(text: str) -> str:
    return "".join(str(int(character, 36)) for character in text)
