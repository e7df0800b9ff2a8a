"""Files through Flet's dialogs of the system; in a browser through the browser's own."""

import asyncio
from collections.abc import Awaitable
from pathlib import Path
from typing import Final, TypeVar, cast

import flet as ft

from client.device.deadlines import within
from client.device.files import NotPicked, NotSaved, Picked, Shared

T = TypeVar("T")

_KINDS: Final = ["pdf", "jpg", "jpeg", "png"]
_PATIENCE: Final = 600.0
"""Seconds: a citizen looks for the right paper, but a lost window must not wait for ever."""
_PDF: Final = "application/pdf"


class FletFiles:
    """Needs a page in context when it is built: Flet registers a service with its page."""

    def __init__(self) -> None:
        self._picker = ft.FilePicker()
        self._sheet = ft.Share()
        self._open = 0

    @property
    def asks(self) -> bool:
        return self._open > 0

    async def pick(self, largest: int) -> Picked | None:
        try:
            files = await self._shown(
                self._picker.pick_files(
                    file_type=ft.FilePickerFileType.CUSTOM,
                    allowed_extensions=_KINDS,
                    with_data=True,
                )
            )
        except (TimeoutError, RuntimeError) as error:
            raise NotPicked from error
        if not files:
            return None
        return Picked(files[0].name, _content(files[0], largest))

    async def pick_any(self, largest: int) -> Picked | None:
        try:
            files = await self._shown(self._picker.pick_files(with_data=True))
        except (TimeoutError, RuntimeError) as error:
            raise NotPicked from error
        return Picked(files[0].name, _content(files[0], largest)) if files else None

    async def save(self, name: str, content: bytes) -> bool:
        asked = self._picker.save_file(file_name=name, src_bytes=content)
        try:
            path = await self._shown(asked)
        except (TimeoutError, RuntimeError, ValueError) as error:
            raise NotSaved from error
        page = self._picker.page
        if page.web:
            return True  # a browser names no path: it downloads, or asks by itself
        if path is None:
            return False
        in_a_window = page.platform is not None and page.platform.is_desktop()
        if in_a_window and not await _lies_there(path, content):
            raise NotSaved
        return True

    async def share(self, name: str, content: bytes) -> Shared:
        file = ft.ShareFile(data=content, mime_type=_PDF, name=name)
        offered = self._sheet.share_files(
            [file], download_fallback_enabled=False, mail_to_fallback_enabled=False
        )
        try:
            result = await self._shown(offered)
        except (TimeoutError, RuntimeError, ft.FletUnsupportedPlatformException):
            return Shared.NOT_HERE
        dismissed = result.status is ft.ShareResultStatus.DISMISSED
        return Shared.DISMISSED if dismissed else Shared.DONE

    async def _shown(self, asked: Awaitable[T]) -> T:
        self._open += 1
        try:
            return await within(_PATIENCE, asked)
        finally:
            self._open -= 1


def _content(file: ft.FilePickerFile, largest: int) -> bytes:
    # Flet's field is called as its type is, and so its type is lost; only this line knows.
    content = cast("bytes | None", file.bytes)  # pyright: ignore[reportUnknownMemberType]
    if content is not None:
        return content
    if file.path is None:
        raise NotPicked
    try:
        with Path(file.path).open("rb") as opened:
            return opened.read(largest + 1)
    except OSError as error:
        raise NotPicked from error


async def _lies_there(path: str, content: bytes) -> bool:
    """A window and we share one disk: what was said to be written is looked at."""
    try:
        return await asyncio.to_thread(Path(path).read_bytes) == content
    except OSError:
        return False
