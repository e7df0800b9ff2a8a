"""A service of Flet's, asked: every call ends, and what went wrong is an outcome."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within
from client.domain.permissions import Outcome

T = TypeVar("T")

Why = Callable[[Exception], Outcome]
"""Refusals come as sentences. They are judged, and never logged or shown."""


async def or_why(asked: Awaitable[T], why: Why, seconds: float = SERVICE_SECONDS) -> T | Outcome:
    try:
        return await within(seconds, asked)
    except (TimeoutError, RuntimeError, ft.FletUnsupportedPlatformException) as error:
        return why(error)


def is_not_here(error: Exception) -> bool:
    """Nobody on this surface answers to that service."""
    unknown = "invoke method listener" in str(error).lower()
    return unknown or isinstance(error, ft.FletUnsupportedPlatformException)
