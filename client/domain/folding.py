"""Text as a search compares it: however somebody writes it who has no Azerbaijani keyboard.

ə is found by e, ş by s or sh, ç by c or ch, ğ by g or gh, and every i by every other.
"""

import unicodedata
from typing import Final

_ALIKE: Final = str.maketrans({"İ": "i", "I": "i", "ı": "i", "Ə": "e", "ə": "e"})
_DIGRAPHS: Final = (("sh", "s"), ("ch", "c"), ("gh", "g"))


def folded(text: str) -> str:
    """Folding what is folded changes nothing."""
    low = text.translate(_ALIKE).casefold()
    bare = "".join(one for one in unicodedata.normalize("NFD", low) if not _is_accent(one))
    for written, meant in _DIGRAPHS:
        while written in bare:
            bare = bare.replace(written, meant)
    return bare


def is_found(wanted: str, *texts: str) -> bool:
    """Every word that is wanted stands somewhere in the texts."""
    whole = folded(" ".join(texts))
    return all(word in whole for word in folded(wanted).split())


def _is_accent(letter: str) -> bool:
    return unicodedata.combining(letter) != 0
