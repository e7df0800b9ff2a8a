"""Who lives in the world, and how to sign in as them."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused
from mock_server.world import accounts

_HIDDEN = ("password_salt", "password_scrypt")


def listed(desk: Desk, _: Given) -> Any:
    return {"people": [_shown(account) for account in accounts.all_accounts(desk.world)]}


def one(desk: Desk, given: Given) -> Any:
    account = accounts.by_fin(desk.world, given["fin"])
    if account is None:
        raise Refused(404, "not_found")
    return _shown(account)


def _shown(account: dict[str, Any]) -> dict[str, Any]:
    full_name = f"{account['surname']} {account['given_name']} {account['patronymic']}".strip()
    shown = {name: value for name, value in account.items() if name not in _HIDDEN}
    return {**shown, "name": full_name}


acts = (
    Act("people", "GET", "/people", "Everybody, with password and standing code", listed),
    Act("person", "GET", "/people/{fin}", "One person", one),
)
