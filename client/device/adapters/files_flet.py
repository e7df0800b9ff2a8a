"""Picking a file through Flet's dialog of the system; in a browser through the browser's own."""

from pathlib import Path
from typing import Final, cast

import flet as ft

from client.device.deadlines import within
from client.device.files import NotPicked, Picked

_KINDS: Final = ["pdf", "jpg", "jpeg", "png"]
_PATIENCE: Final = 600.0
"""Seconds: a citizen looks for the right paper, but a lost window must not wait for ever."""


class FletFiles:
    """Needs a page in context when it is built: Flet registers a service with its page."""

    def __init__(self, largest: int) -> None:
        """`largest` in bytes: of a larger file only so much is read that it is known for one."""
        self._picker = ft.FilePicker()
        self._largest = largest

    async def pick(self) -> Picked | None:
        try:
            files = await within(
                _PATIENCE,
                self._picker.pick_files(
                    file_type=ft.FilePickerFileType.CUSTOM,
                    allowed_extensions=_KINDS,
                    with_data=True,
                ),
            )
        except (TimeoutError, RuntimeError) as error:
            raise NotPicked from error
        if not files:
            return None
        return Picked(files[0].name, self._content(files[0]))

    def _content(self, file: ft.FilePickerFile) -> bytes:
        # Flet's field is called as its type is, and so its type is lost; only this line knows.
        content = cast("bytes | None", file.bytes)  # pyright: ignore[reportUnknownMemberType]
        if content is not None:
            return content
        if file.path is None:
            raise NotPicked
        try:
            with Path(file.path).open("rb") as opened:
                return opened.read(self._largest + 1)
        except OSError as error:
            raise NotPicked from error
