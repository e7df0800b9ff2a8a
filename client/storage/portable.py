"""Values as JSON and back, by their types: what a draft is made of, and nothing else.

What a type does not allow for is refused: a file from elsewhere can make no other objects.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, NewType, Union, cast, get_args, get_origin, get_type_hints

_PLAIN: Final = (bool, int, str, NoneType)


def told(value: object) -> Any:
    """Raises `ValueError` for a value of a kind that does not travel."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [told(one) for one in cast("tuple[object, ...]", value)]
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: told(getattr(value, one.name)) for one in fields(value)}
    raise ValueError(type(value).__name__)


def understood(kind: Any, raw: object) -> Any:
    """The value of that kind. Raises `ValueError` or `TypeError`."""
    if isinstance(kind, NewType):
        return understood(kind.__supertype__, raw)
    if get_origin(kind) in (Union, UnionType):
        return _one_of(get_args(kind), raw)
    if get_origin(kind) is tuple:
        (member, _) = get_args(kind)
        if not isinstance(raw, list):
            raise ValueError("no list")
        return tuple(understood(member, one) for one in cast("list[object]", raw))
    if kind in _PLAIN:
        if type(raw) is not kind:
            raise ValueError("another kind")
        return raw
    return _made(kind, raw)


def _made(kind: type[Any], raw: object) -> Any:
    if is_dataclass(kind):
        return _dataclass(kind, raw)
    if issubclass(kind, Enum):
        return kind(raw)
    if not isinstance(raw, str):
        raise TypeError("no text")
    if kind is bytes:
        return _decoded(raw)
    if kind in (date, datetime):
        return kind.fromisoformat(raw)
    raise ValueError("a kind that does not travel")


def _dataclass(kind: type, raw: object) -> Any:
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind)]
    later = {one.name for one in fields(kind) if one.default is not MISSING}
    if not isinstance(raw, Mapping):
        raise TypeError("not a record")
    held = cast("Mapping[str, object]", raw)
    if not set(names) - later <= set(held) <= set(names):
        raise ValueError("other fields")
    return kind(**{name: understood(hints[name], held[name]) for name in names if name in held})


def _one_of(kinds: tuple[Any, ...], raw: object) -> Any:
    for kind in kinds:
        try:
            return understood(kind, raw)
        except (ValueError, TypeError):
            continue
    raise ValueError("none of the kinds")


def _decoded(raw: str) -> bytes:
    try:
        return base64.b64decode(raw, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
