"""Reads the sign-in pages and fills them in, as tests of them need it."""

from typing import Any

import httpx

from mock_server.pages.words import Say
from tests.doubles.oauth import Pages

EN = Say("en")


def shows(answer: httpx.Response, key: str, **values: object) -> bool:
    return EN(key, **values).replace("'", "&#x27;") in answer.text


async def give_password(pages: Pages, account: dict[str, Any]) -> httpx.Response:
    return await pages.send("password", fin=account["fin"], password=account["password"])


def another_than(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06}"
