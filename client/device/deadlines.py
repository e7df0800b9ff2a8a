"""Every call to the device ends: Flet waits for ever for a service that does not answer."""

import asyncio
from collections.abc import Awaitable
from typing import Final, TypeVar

T = TypeVar("T")

SERVICE_SECONDS: Final = 5.0
"""Longer than any device needs to answer, shorter than a citizen's patience."""
PROMPT_SECONDS: Final = 120.0
"""A citizen reads the system's question; a question that never comes must not hold the app."""


async def within(seconds: float, answer: Awaitable[T]) -> T:
    """Raises `TimeoutError` when the time is up; the call itself is cancelled."""
    async with asyncio.timeout(seconds):
        return await answer
