"""A FİN as somebody types it."""

import re
from typing import Final

FIN_PATTERN: Final = "^[0-9A-HJ-NP-Z]{7}$"
"""As a schema says it."""
_FIN: Final = re.compile(r"[0-9A-HJ-NP-Z]{7}")


def typed_fin(text: str) -> str | None:
    """In capitals and without spaces; `None` for what no FİN looks like."""
    fin = "".join(text.split()).upper()
    return fin if _FIN.fullmatch(fin) else None
