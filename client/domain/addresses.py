"""Addresses of portals: which may be talked to at all, and what kept data belongs to."""

from typing import Final
from urllib.parse import urlsplit

LOOPBACK: Final = frozenset({"127.0.0.1", "::1"})
"""As literals: a name such as localhost can be made to point elsewhere (RFC 8252, 8.3)."""


def origin_of(address: str) -> str:
    """`https://host[:port]`, or `http://` for a loopback literal. Raises `ValueError`."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    secure = parts.scheme == "https" and bool(host)
    if not secure and not (parts.scheme == "http" and host in LOOPBACK):
        raise ValueError("not https and not this machine")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("more than an address")
    port = f":{parts.port}" if parts.port is not None else ""
    return f"{parts.scheme}://{_bracketed(host)}{port}"


def portal_identity(address: str) -> str:
    """What kept data belongs to: the origin, and for a mock on this machine without its port.

    A mock takes a free port at each start and is still the same portal. Raises `ValueError`.
    """
    origin = origin_of(address)
    host = urlsplit(origin).hostname or ""
    return f"http://{_bracketed(host)}" if origin.startswith("http:") else origin


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
