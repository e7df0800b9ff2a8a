"""Words as they are searched for: with or without Azerbaijani letters, in any case.

`str.casefold` knows neither that İ is i and I is ı here, nor that a citizen without the letter
writes e for ə and sh for ş. Both what is written and what is typed are folded, so they meet.
"""

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"İ": "i", "I": "i", "ı": "i", "ə": "e", "Ə": "e", "ё": "е", "Ё": "е"}
)
_PAIRS: Final = re.compile(r"([scg])h+")
"""How ş, ç and ğ are written where the keyboard has none."""
_APART: Final = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Small letters without marks, words apart by one blank."""
    plain = unicodedata.normalize("NFD", text.translate(_LETTERS)).casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    bare = _PAIRS.sub(r"\1", bare)
    return _APART.sub(" ", bare).strip()


def is_found(wanted: str, *texts: str) -> bool:
    """Every word that is wanted stands somewhere in the texts. Nothing wanted is everywhere."""
    whole = folded(" ".join(texts))
    return all(word in whole for word in folded(wanted).split())


def meets(wanted: str, text: str) -> bool:
    """Whether every word of `wanted` begins a word of `text`, or stands inside a longer one.

    Both are folded already; nothing wanted meets nothing.
    """
    words = wanted.split()
    held = f" {text}"
    return bool(words) and all(f" {word}" in held or _stands_inside(word, text) for word in words)


_LONG: Final = 3
"""Shorter pieces stand inside nearly everything."""


def _stands_inside(word: str, text: str) -> bool:
    return len(word) >= _LONG and word in text.replace(" ", "")
