"""Where the browser may be sent back to: exactly what the client registered (AUTH-03, AUTH-04).

A pattern over the whole text and no URL parser: two parsers can disagree, text cannot.
"""

import re
from typing import Final
from urllib.parse import urlencode

APP_REDIRECT: Final = "az.example.mygov://open/oauth2redirect"
"""Private-use scheme of the mobile app (RFC 8252, 7.1)."""
_APP_REDIRECTS: Final = frozenset(
    APP_REDIRECT.replace("mygov", f"mygov{suffix}") for suffix in ("", ".staging", ".demo")
)
"""Packages for trying stand beside the real one on a phone, each with a scheme of its own."""

_LOOPBACK: Final = re.compile(
    r"(?P<origin>http://(?:127\.0\.0\.1|\[::1\])(?::(?P<port>[1-9][0-9]{0,4}))?)"
    r"/callback/[A-Za-z0-9_-]{1,128}"
)
"""Any port (RFC 8252, 7.3), the literal address, no query."""
_LAST_PORT: Final = 65_535


def is_registered(redirect: str) -> bool:
    if redirect in _APP_REDIRECTS:
        return True
    found = _LOOPBACK.fullmatch(redirect)
    return found is not None and int(found["port"] or 80) <= _LAST_PORT


def form_origin(redirect: str) -> str | None:
    """What a page's policy must name so that a form may end there.

    `None` where a policy cannot name it (IPv6 literals), or a browser wants a link (apps).
    """
    found = _LOOPBACK.fullmatch(redirect)
    return found["origin"] if found and "[" not in found["origin"] else None


def with_answer(redirect: str, **answer: str | None) -> str:
    """A registered redirect has no query of its own."""
    given = {name: value for name, value in answer.items() if value is not None}
    return f"{redirect}?{urlencode(given)}"
