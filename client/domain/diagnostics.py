"""What may go along with a request for help: technical facts, line by line, and no person's.

The citizen reads every line before it goes, and takes off what is nobody's business (R-2.1.3).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

_NAME: Final = re.compile(r"[a-z][a-z_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A question to the portal that failed: by its number, never by its content."""

    at: datetime
    operation: str
    """The method and the address, without anything that could name a person or a thing."""
    code: str
    request_id: str | None


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    told: str


def operation_of(method: str, path: str) -> str:
    """`GET /documents/…`: only the portal's own words stay of an address."""
    parts = path.partition("?")[0].strip("/").split("/")
    return f"{method} /" + "/".join(part if _NAME.fullmatch(part) else "…" for part in parts)


def bundle(facts: Iterable[Line], troubles: Iterable[Trouble]) -> tuple[Line, ...]:
    failed = (
        Line(
            f"trouble {index}",
            " · ".join(
                part
                for part in (
                    f"{one.at:%Y-%m-%d %H:%M:%S}",
                    one.operation,
                    one.code,
                    one.request_id,
                )
                if part
            ),
        )
        for index, one in enumerate(troubles, 1)
    )
    return (*facts, *failed)


def written(lines: Iterable[Line]) -> str:
    """As it is shown, so it is sent."""
    return "\n".join(f"{line.name}: {line.told}" for line in lines)
