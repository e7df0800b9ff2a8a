"""Whether the app may, as Flet's permission handler has it: phones, Windows and browsers."""

from typing import Any, Final, Protocol

from client.domain.permissions import Outcome, Power

GIVEN: Final = frozenset({"granted", "limited", "provisional"})


class Asker(Protocol):
    """What says and asks whether the app may, where the system knows such a thing."""

    async def status(self) -> str | None: ...
    async def request(self) -> str | None: ...
    async def open_settings(self) -> bool: ...


class FletAsker:
    """Flet's permission handler. On macOS and Linux it refuses to exist: do not build one."""

    def __init__(self, power: Power) -> None:
        from flet_permission_handler import (  # noqa: PLC0415 - see above  # pyright: ignore[reportMissingTypeStubs]
            Permission,
            PermissionHandler,
        )

        self._handler = PermissionHandler()
        known = {Power.CAMERA: Permission.CAMERA, Power.MICROPHONE: Permission.MICROPHONE}
        self._asked = known[power]

    async def status(self) -> str | None:
        return _value(await self._handler.get_status(self._asked))

    async def request(self) -> str | None:
        return _value(await self._handler.request(self._asked))

    async def open_settings(self) -> bool:
        return await self._handler.open_app_settings()


def _value(status: Any) -> str | None:
    return None if status is None else str(status.value)


def standing_of(status: str | None) -> Outcome | None:
    if status in GIVEN:
        return Outcome.GRANTED
    if status == "permanentlyDenied":
        return Outcome.DENIED_FOR_GOOD
    return Outcome.RESTRICTED if status == "restricted" else None
