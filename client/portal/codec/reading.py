"""How a codec takes a value out of a record: by name, by type, or not at all.

Whatever is wrong is `PortalBroken` with a pointer to the place: unknown names are ignored, an
unknown word of a list becomes what the caller says, a wrong type breaks the contract (REL-10).
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, TypeAlias, TypeVar, cast

from client.domain.languages import Text
from client.portal.errors import PortalBroken
from client.portal.strict_json import strict_json

E = TypeVar("E", bound=Enum)
T = TypeVar("T")
Record: TypeAlias = dict[str, Any]

_LARGEST: Final = 10**15
"""Beyond it, a JavaScript portal could not have meant the exact number."""
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control characters but tab and line feed, and whatever reorders a line (Unicode TR 36)."""
_LONE: Final = re.compile(r"[\ud800-\udfff]")


def broken(key: str) -> PortalBroken:
    return PortalBroken("contract", pointer=f"/{key}")


def decoded(body: bytes, read: Callable[[Record], T]) -> T:
    """A whole body. Raises `PortalBroken`, and nothing else."""
    try:
        whole = strict_json(body)
    except ValueError as error:
        raise PortalBroken("json") from error
    return read(_record(whole, ""))


def _record(value: Any, key: str) -> Record:
    if not isinstance(value, dict):
        raise broken(key)
    return cast("Record", value)


def _of_type(record: Record, key: str, kind: type[T]) -> T:
    value = record.get(key)
    if not isinstance(value, kind):
        raise broken(key)
    return value


def cleaned(text: str) -> str:
    """As it is meant to be read: composed (NFC), with nothing in it that cannot be seen."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # nearly always
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LONE.sub("\ufffd", text)))


def words(record: Record, key: str) -> str:
    return cleaned(_of_type(record, key, str))


def words_or_none(record: Record, key: str) -> str | None:
    return None if record.get(key) is None else words(record, key)


def texts(record: Record, key: str) -> tuple[str, ...]:
    values = cast("list[Any]", _of_type(record, key, list))
    return tuple(words({key: value}, key) for value in values)


def identifier(record: Record, key: str) -> str:
    found = _of_type(record, key, str)
    if not is_identifier(found):
        raise broken(key)
    return found


def identifiers(record: Record, key: str) -> tuple[str, ...]:
    values = cast("list[Any]", _of_type(record, key, list))
    return tuple(identifier({key: value}, key) for value in values)


def is_identifier(text: str) -> bool:
    """Fit to be a part of an address as it is."""
    return _IDENTIFIER.fullmatch(text) is not None


def flag(record: Record, key: str) -> bool:
    return _of_type(record, key, bool)


def whole_number(record: Record, key: str) -> int:
    number = _of_type(record, key, int)
    if isinstance(number, bool) or abs(number) > _LARGEST:
        raise broken(key)
    return number


def whole_number_or_none(record: Record, key: str) -> int | None:
    return None if record.get(key) is None else whole_number(record, key)


def moment(record: Record, key: str) -> datetime:
    """With an offset, or nobody could say when it was (RFC 3339)."""
    try:
        found = datetime.fromisoformat(_of_type(record, key, str))
    except ValueError:
        raise broken(key) from None
    if found.tzinfo is None:
        raise broken(key)
    return found


def moment_or_none(record: Record, key: str) -> datetime | None:
    return None if record.get(key) is None else moment(record, key)


def moments(record: Record, key: str) -> tuple[datetime, ...]:
    values = cast("list[Any]", _of_type(record, key, list))
    return tuple(moment({key: value}, key) for value in values)


def day(record: Record, key: str) -> date:
    try:
        return date.fromisoformat(_of_type(record, key, str))
    except ValueError:
        raise broken(key) from None


def day_or_none(record: Record, key: str) -> date | None:
    return None if record.get(key) is None else day(record, key)


def one_of(record: Record, key: str, kinds: type[E], otherwise: E | None = None) -> E:
    """`otherwise` stands for a word of a newer portal; without one it breaks the contract."""
    word = _of_type(record, key, str)
    try:
        return kinds(word)
    except ValueError:
        if otherwise is None:
            raise broken(key) from None
        return otherwise


def inside(record: Record, key: str, read: Callable[[Record], T]) -> T:
    return read(_record(record.get(key), key))


def inside_or_none(record: Record, key: str, read: Callable[[Record], T]) -> T | None:
    return None if record.get(key) is None else inside(record, key, read)


def each(record: Record, key: str, read: Callable[[Record], T]) -> tuple[T, ...]:
    values = cast("list[Any]", _of_type(record, key, list))
    return tuple(read(_record(value, key)) for value in values)


def many_words(record: Record, key: str) -> tuple[str, ...]:
    values = cast("list[Any]", _of_type(record, key, list))
    if not all(isinstance(value, str) for value in values):
        raise broken(key)
    return tuple(cleaned(value) for value in values)


def each_word(
    record: Record, key: str, kinds: type[E], otherwise: E | None = None
) -> tuple[E, ...]:
    """A list of words; without `otherwise`, those of a newer portal are left out."""
    values = cast("list[Any]", _of_type(record, key, list))
    found: list[E] = []
    for value in values:
        try:
            found.append(one_of({key: value}, key, kinds, otherwise))
        except PortalBroken:
            if not isinstance(value, str):
                raise
    return tuple(found)


def text(record: Record) -> Text:
    return Text(words(record, "az"), words(record, "en"), words(record, "ru"))
