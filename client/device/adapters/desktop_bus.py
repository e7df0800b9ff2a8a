"""The notification service of a Linux desktop, over one connection to the session's bus."""

import asyncio
import importlib
from contextlib import suppress
from typing import Any, Final

from client.device.adapters.notices_dbus import Unreachable

# Without types of its own, and on Linux alone: only this file has to know.
_jeepney: Any = importlib.import_module("jeepney")
_io: Any = importlib.import_module("jeepney.io.asyncio")
_wrappers: Any = importlib.import_module("jeepney.wrappers")
_closed: Any = importlib.import_module("jeepney.io.common").RouterClosed

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_SERVICE: Final = _jeepney.DBusAddress(_PATH, _NAME, _NAME)
_SILENT: Final = (
    (_SERVICE, "Inhibited"),
    (_jeepney.DBusAddress(_PATH, _NAME, "org.dunstproject.cmd0"), "paused"),
)
"""Where a service tells that it shows nothing for now: Plasma, dunst. Others do not tell."""
_SIGNALS: Final = ("ActionInvoked", "NotificationClosed")
_AS_IT_LIKES: Final = -1
"""How long the service shows it."""
_ICON: Final = "mail-unread"
"""By its name in every icon theme: no file of ours has to be where the service can read it."""
_MOST_WAITING: Final = 100
_GONE: Final = (OSError, EOFError, KeyError, StopIteration, ValueError, _closed)
"""What a bus that is not there is, in the library's words."""


class SessionBus:
    def __init__(self, app_name: str) -> None:
        self._app_name = app_name
        self._connection: Any = None
        self._router: Any = None
        self._signals: asyncio.Queue[Any] = asyncio.Queue(_MOST_WAITING)
        self._opening = asyncio.Lock()

    async def is_there(self) -> bool:
        """Running, or started by the bus with the first notice."""
        bus = _jeepney.message_bus
        (running,) = await self._asked(bus.NameHasOwner(_NAME))
        if running:
            return True
        (known,) = await self._asked(bus.ListActivatableNames())
        return _NAME in known

    async def is_silent(self) -> bool:
        for address, name in _SILENT:
            with suppress(_wrappers.DBusErrorResponse):
                ((_, value),) = await self._answered(_wrappers.Properties(address).get(name))
                if value is True:
                    return True
        return False

    async def capabilities(self) -> frozenset[str]:
        (names,) = await self._asked(self._call("GetCapabilities"))
        return frozenset(names)

    async def notify(self, title: str, body: str, *, can_be_tapped: bool) -> int:
        actions = ["default", ""] if can_be_tapped else []
        hints = {"category": ("s", "email.arrived")}
        told = (self._app_name, 0, _ICON, title, body, actions, hints, _AS_IT_LIKES)
        (number,) = await self._asked(self._call("Notify", "susssasa{sv}i", told))
        return int(number)

    async def close(self, number: int) -> None:
        await self._asked(self._call("CloseNotification", "u", (number,)))

    async def heard(self) -> tuple[str, int, str]:
        signal = await self._signals.get()
        if signal is None:
            raise Unreachable
        number, word = signal.body
        return str(signal.header.fields[_jeepney.HeaderFields.member]), int(number), str(word)

    async def leave(self) -> None:
        """Whoever listens hears that it is over."""
        router, connection, self._router, self._connection = (
            self._router,
            self._connection,
            None,
            None,
        )
        if router is not None:
            with suppress(*_GONE):
                await router.__aexit__(None, None, None)
            with suppress(asyncio.QueueFull):
                self._signals.put_nowait(None)
        if connection is not None:
            with suppress(*_GONE):
                await connection.close()

    def _call(self, method: str, signature: str | None = None, body: Any = ()) -> Any:
        return _jeepney.new_method_call(_SERVICE, method, signature, body)

    async def _asked(self, message: Any) -> Any:
        try:
            return await self._answered(message)
        except _wrappers.DBusErrorResponse as error:
            raise Unreachable from error

    async def _answered(self, message: Any) -> Any:
        """Once more over a new connection where the old one was gone."""
        for _ in range(2):
            try:
                router = await self._opened()
                return _wrappers.unwrap_msg(await router.send_and_get_reply(message))
            except _GONE:
                await self.leave()
        raise Unreachable

    async def _opened(self) -> Any:
        async with self._opening:
            if self._router is None:
                self._connection = await _io.open_dbus_connection("SESSION")
                self._router = _io.DBusRouter(self._connection)
                await self._listen_to_signals()
            return self._router

    async def _listen_to_signals(self) -> None:
        bus = _io.Proxy(_jeepney.message_bus, self._router)
        self._signals = asyncio.Queue(_MOST_WAITING)
        for member in _SIGNALS:
            told = {"type": "signal", "interface": _NAME, "member": member}
            await bus.AddMatch(_jeepney.MatchRule(sender=_NAME, **told))
            self._router.filter(_jeepney.MatchRule(**told), queue=self._signals)
