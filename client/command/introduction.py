"""What a portal says of itself before anybody signs in, asked from the terminal."""

import json
import urllib.request
from dataclasses import dataclass
from typing import Any, Final

ANSWERS_WITHIN: Final = 5.0
_ENOUGH: Final = 2_000_000


class PortalUnreachable(Exception):
    """Nobody answers there, or not as a portal does."""


@dataclass(frozen=True, slots=True)
class Introduction:
    name: str
    identity: tuple[str, str, str] | None
    """FIN, password and code of a person who does not exist. Only a mock has one."""


def introduction(address: str, language: str) -> Introduction:
    """Raises `PortalUnreachable`."""
    # No proxy from the environment: nobody else learns which portal this is (AUTH-10).
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{address}/info", timeout=ANSWERS_WITHIN) as answer:
            return _read(json.loads(answer.read(_ENOUGH)), language)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise PortalUnreachable from error


def _read(info: dict[str, Any], language: str) -> Introduction:
    offered: list[dict[str, Any]] = info.get("test_identities") or []
    first = next(iter(offered), None)
    identity = (str(first["fin"]), str(first["password"]), str(first["code"])) if first else None
    return Introduction(name=str(info["name"][language]), identity=identity)
