"""Accounts: who may sign in, with which password and which standing one-time code.

Everybody here is invented, so the password is also kept readable, for the tester who signs in.
"""

import base64
import hashlib
import hmac
from random import Random
from typing import Any, Final

from mock_server.world.data import table
from mock_server.world.facts import Life
from mock_server.world.world import World

Record = dict[str, Any]

COLLECTION: Final = "accounts"

_COST: Final = {"n": 2**10, "r": 8, "p": 1}
"""scrypt, light: sixteen people are seeded at each start, and none of them exists."""
# Letters that every keyboard has.
_WORDS: Final = ("nar", "alma", "bahar", "bulud", "dalga", "durna", "palma", "qala", "yelken")
_UNKNOWN: Final = b"nobody has this salt"


def account(life: Life, stream: Random) -> Record:
    """`status` is open, locked_by_operator or deceased; `key` names the persona."""
    person = life.person
    password = f"{stream.choice(_WORDS)}-{stream.choice(_WORDS)}-{stream.randrange(10, 100)}"
    salt = stream.randbytes(16)
    return {
        "fin": person.fin,
        "key": life.persona.key,
        "given_name": person.given_name,
        "surname": person.surname,
        "patronymic": person.patronymic,
        "birth_date": person.born.isoformat(),
        "phone": life.phone,
        "email": life.email,
        "language": "az",
        "postal_address": f"{life.address}, {life.postcode}",
        "password": password,
        "password_salt": base64.b64encode(salt).decode(),
        "password_scrypt": base64.b64encode(_scrypt(password, salt)).decode(),
        "standing_code": f"{stream.randrange(10**6):06}",
        "status": life.persona.status,
        "story": table("stories")[life.persona.key],
    }


def by_fin(world: World, fin: str) -> Record | None:
    return world.store.get(COLLECTION, "", fin)


def full_name(world: World, fin: str) -> str:
    """As papers have it: surname first. Raises `KeyError` for somebody who is not here."""
    found = by_fin(world, fin)
    if found is None:
        raise KeyError(fin)
    return f"{found['surname']} {found['given_name']} {found['patronymic']}".strip()


def by_key(world: World, key: str) -> Record:
    """Raises `KeyError` for a persona that is not in this world."""
    for found in all_accounts(world):
        if found["key"] == key:
            return found
    raise KeyError(key)


def all_accounts(world: World) -> list[Record]:
    return world.store.records(COLLECTION, "")


def password_matches(account: Record | None, password: str) -> bool:
    """As slow for nobody as for somebody: the answer's time names no FİN (AUTH-17)."""
    if account is None:
        _scrypt(password, _UNKNOWN)
        return False
    known = base64.b64decode(account["password_scrypt"])
    salt = base64.b64decode(account["password_salt"])
    return hmac.compare_digest(known, _scrypt(password, salt))


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, dklen=32, **_COST)
