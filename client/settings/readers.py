"""How one value of `flet.toml` is read. Raises `ValueError` or `TypeError` in plain words."""

import re
from collections.abc import Callable
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from client.domain.addresses import origin_of
from client.domain.languages import Language

T = TypeVar("T")


def text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text")
    return value


def number(kind: type[T]) -> Callable[[Any], T]:
    def read(value: Any) -> T:
        numbers = (int,) if kind is int else (int, float)
        if isinstance(value, bool) or not isinstance(value, numbers) or value <= 0:
            raise ValueError(f"must be a {'whole ' if kind is int else ''}number above 0")
        return cast("Callable[[Any], T]", kind)(value)

    return read


def yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("must be true or false")
    return value


def list_of(read: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    def read_all(value: Any) -> tuple[T, ...]:
        if not isinstance(value, list) or not value:
            raise ValueError("must be a list with at least one entry")
        return tuple(read(entry) for entry in cast("list[Any]", value))

    return read_all


def language(value: Any) -> Language:
    try:
        return Language(value)
    except ValueError:
        raise ValueError("must hold az, en or ru only") from None


def zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(text(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("must be a time zone such as Asia/Baku") from None


def origin(value: Any) -> str:
    try:
        found = origin_of(text(value))
    except ValueError:
        found = None
    if found != value:
        raise ValueError("must hold origins: https://host, or http:// with a loopback address")
    return cast("str", value)


def scheme(value: Any) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+", text(value)):
        raise ValueError("must be a domain name in reverse (RFC 8252, 7.1)")
    return cast("str", value)
