"""What a citizen entered and may change: what each value may be, and where it is kept (R-8.2)."""

import re
from collections.abc import Mapping
from typing import Any, Final

from mock_server.rules.phones import mobile
from mock_server.world import World
from mock_server.world.accounts import COLLECTION as ACCOUNTS
from mock_server.world.accounts import all_accounts, by_fin
from mock_server.world.data import text
from mock_server.world.sections.communication import LANGUAGES
from mock_server.world.writing import code, translated, words

FIELDS: Final = ("email", "phone", "language", "postal_address")
VERIFIED_BY: Final[Mapping[str, str]] = {"email": "link", "phone": "code"}
_ITEMS: Final[Mapping[str, str]] = {
    "email": "email",
    "phone": "phone",
    "language": "contact_language",
    "postal_address": "postal_address",
}
_EMAIL: Final = re.compile(r"[^\s@<>(),;:\"\[\]\\]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}")
_SHORTEST_ADDRESS: Final = 8
_SECTION: Final = ("sections", "contacts")


class NotAValue(Exception):
    """Cannot be an address, a number or a language."""


class Taken(Exception):
    """Another person's account has it. `code` is the problem's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read(field: str, typed: str) -> str:
    """As it is kept. Raises `NotAValue`."""
    plain = " ".join("".join(one if one.isprintable() else " " for one in typed).split())
    match field:
        case "email" if _EMAIL.fullmatch(plain):
            return plain
        case "phone" if (number := mobile(plain)) is not None:
            return number
        case "language" if plain in LANGUAGES:
            return plain
        case "postal_address" if len(plain) >= _SHORTEST_ADDRESS:
            return plain
        case _:
            raise NotAValue


def title(field: str) -> dict[str, str]:
    return text(f"item.{_ITEMS[field]}")


def current(world: World, fin: str, field: str) -> str:
    return (by_fin(world, fin) or {})[field]


def check_free(world: World, fin: str, field: str, value: str) -> None:
    """Raises `Taken`: one address and one number belong to one person (R-3.2)."""
    codes = {"email": "email_taken", "phone": "phone_of_another"}
    if field not in codes:
        return
    for other in all_accounts(world):
        if other["fin"] != fin and other[field].casefold() == value.casefold():
            raise Taken(codes[field])


def write(world: World, fin: str, field: str, value: str) -> None:
    """Into the account, and into the section that shows it."""
    account = by_fin(world, fin)
    section = world.store.get(_SECTION[0], fin, _SECTION[1])
    with world.store.transaction():
        world.store.put(ACCOUNTS, "", fin, {**(account or {}), field: value})
        if section is not None:
            entries = [_with(world, entry, field, value) for entry in section["entries"]]
            world.store.put(_SECTION[0], fin, _SECTION[1], {**section, "entries": entries})


def _with(world: World, entry: dict[str, Any], field: str, value: str) -> dict[str, Any]:
    now = world.clock.now().isoformat()
    items = [
        {**one, "value": _shown(field, value), "fetched_at": now}
        if one["key"] == _ITEMS[field]
        else one
        for one in entry["items"]
    ]
    return {**entry, "items": items}


def _shown(field: str, value: str) -> dict[str, Any]:
    match field:
        case "phone":
            return code(value)
        case "language":
            return translated(text(LANGUAGES[value]))
        case _:
            return words(value)
