"""Flet's component model, as this app uses it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar, cast

import flet as ft

log = logging.getLogger(__name__)

S = TypeVar("S")
Change = Callable[[Callable[[S], S]], None]

Context = ft.ContextProvider

component = ft.component
memo = ft.memo
observable = ft.observable
create_context = ft.create_context
use_context = ft.use_context
use_ref = ft.use_ref
