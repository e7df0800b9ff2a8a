"""A value of a register or a document as one row: readable, masked where it should be, copied."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from client.design import Control, Mask, Origin, data_row
from client.domain.cabinet import (
    Code,
    Day,
    Money,
    Translated,
    Unreadable,
    Value,
    Withheld,
    Words,
    YesNo,
)
from client.i18n.formats import Speech
from client.shown.languages import in_two


@dataclass(frozen=True, slots=True)
class Handling:
    """What a citizen can do with the values of a screen. Values are known by their key."""

    shown: frozenset[str]
    """Those that were unmasked."""
    on_toggle: Callable[[str], object]
    on_copy: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Shown:
    """A value with its name. `mark` is the number printed beside it on the document."""

    key: str
    label: str
    value: Value
    sensitive: bool
    mark: str | None = None
    twice: bool = False
    """In two languages, as documents are printed."""


def value_row(
    value: Shown,
    speech: Speech,
    handling: Handling,
    origin: Origin | None = None,
    below: Sequence[Control] = (),
) -> Control:
    say, label = speech.say, value.label
    text = printed_twice(value.value, speech) if value.twice else readable(value.value, speech)
    mask = Mask(
        value.key in handling.shown,
        partial(handling.on_toggle, value.key),
        say("values.show", label=label),
        say("values.hide", label=label),
    )
    return data_row(
        label,
        text,
        mark=value.mark,
        mask=mask if is_masked(value.value, sensitive=value.sensitive) else None,
        on_copy=partial(handling.on_copy, text) if isinstance(value.value, Code) else None,
        copy_label=say("values.copy", label=label),
        withheld=text if isinstance(value.value, Withheld) else None,
        origin=origin,
        below=below,
        ident=f"value-{value.key}",
    )


def is_masked(value: Value, *, sensitive: bool) -> bool:
    """There is nothing to hide where nothing is shown."""
    if isinstance(value, Withheld | Unreadable):
        return False
    return sensitive or isinstance(value, Code)


def printed_twice(value: Value, speech: Speech) -> str:
    """In Azerbaijani and English beside each other; days in digits, which both can read."""
    match value:
        case Translated(text) | Withheld(text):
            return in_two(text)
        case Day(day):
            return f"{day:%d.%m.%Y}"
        case _:
            return readable(value, speech)


def readable(value: Value, speech: Speech) -> str:  # noqa: PLR0911 - one per kind of value
    match value:
        case Words(text) | Code(text):
            return text
        case Translated(text):
            return speech.of(text)
        case Day(day):
            return speech.day(day)
        case Money(qepik):
            return speech.money(qepik)
        case YesNo(yes):
            return speech.say("values.yes") if yes else speech.say("values.no")
        case Withheld(reason):
            return speech.of(reason)
        case Unreadable():
            return speech.say("values.unreadable")
