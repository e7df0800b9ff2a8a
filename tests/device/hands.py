"""A finger on a device: what is there is found by its ident, and waited for."""

import asyncio
import re
from collections import Counter
from typing import Any

PATIENCE = 60.0
"""Seconds. An emulator without a graphics card is slow."""
DIGITS = "0123456789"
LENGTH = 4


class Hands:
    def __init__(self, tester: Any) -> None:
        self._tester = tester

    async def there(self, ident: str) -> Any:
        """Its finder. Fails when it does not come."""
        async with asyncio.timeout(PATIENCE):
            while True:
                found = await self._tester.find_by_semantics_identifier(ident)
                if found.count:
                    return found
                await self._tester.pump(200)

    async def press(self, ident: str) -> None:
        await self._tester.tap((await self.there(ident)).first)
        await self._tester.pump(500)

    async def type(self, ident: str, text: str) -> None:
        await self._tester.enter_text((await self.there(ident)).first, text)
        await self._tester.pump(500)

    async def reads(self, words: str) -> bool:
        return await self._count(re.escape(words)) > 0

    async def shown_number(self) -> str:
        """A finder tells how often a text is there, not which: it is asked digit by digit."""
        await self.there("verification-code")
        shown = Counter({digit: await self._count(f"^{digit}$") for digit in DIGITS})
        (number,) = [one for one in await self._numbers("") if not Counter(one) - shown]
        return number

    async def _numbers(self, begun: str) -> list[str]:
        if len(begun) == LENGTH:
            return [begun]
        found: list[str] = []
        for digit in DIGITS:
            rest = LENGTH - len(begun) - 1
            if await self._count(rf"^{begun}{digit}\d{{{rest}}}$"):
                found += await self._numbers(begun + digit)
        return found

    async def _count(self, pattern: str) -> int:
        return (await self._tester.find_by_text_containing(pattern)).count
