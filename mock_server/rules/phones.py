"""Phone numbers as the portal takes, keeps and hides them.

A mobile number of Azerbaijan: +994, a network and seven digits (libphonenumber, `AZ`). The
invented people here are called under 98, which is nobody's network.
"""

import re
from typing import Final

_MOBILE: Final = re.compile(r"(?:\+994|994|0)((?:[16]0|4[04]|5[015]|7[07]|9[89])\d{7})")
_BETWEEN: Final = re.compile(r"[\s().\-]")
_LENGTH: Final = 17


def mobile(typed: str) -> str | None:
    """`+994 50 123 45 67`, or `None` for what is no mobile number."""
    found = _MOBILE.fullmatch(_BETWEEN.sub("", typed))
    if found is None:
        return None
    digits = found[1]
    return f"+994 {digits[:2]} {digits[2:5]} {digits[5:7]} {digits[7:]}"


def hidden(phone: str) -> str:
    """`+994 50 ••• •• 67`: enough to know one's own."""
    return f"{phone[:7]} ••• •• {phone[-2:]}" if len(phone) == _LENGTH else "•••"
