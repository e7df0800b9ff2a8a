"""The native window: whether there can be one, and running the app in it."""

import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final

import flet as ft

from client.device.deadlines import within

DOWNLOAD_WITHIN: Final = 300.0
SILENT_FOR: Final = 2.0
"""Seconds after which a download is worth a word."""
CLOSES_WITHIN: Final = 3.0

_DOWNLOAD: Final = (
    "import socket; socket.setdefaulttimeout(10); "
    "import flet_desktop; flet_desktop.ensure_client_cached()"
)


def has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def client_is_here(on_download: Callable[[], None]) -> bool:
    """Flet's desktop client is fetched at first use. `False` if it cannot be had."""
    given = os.environ.get("FLET_VIEW_PATH")
    if given and any(Path(given).glob("[Ff]let*")):
        return True
    try:
        import flet_desktop.version  # noqa: PLC0415 - not on phones  # pyright: ignore[reportMissingTypeStubs]
    except ImportError:
        return False
    kept = Path.home() / ".flet" / "client"
    if any(kept.glob(f"flet-desktop-*-{flet_desktop.version.version}*")):
        return True
    download = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _DOWNLOAD],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return _ended_well(download, SILENT_FOR, on_download)


def _ended_well(
    download: "subprocess.Popen[bytes]", silent_for: float, on_download: Callable[[], None]
) -> bool:
    try:
        return download.wait(silent_for) == 0
    except subprocess.TimeoutExpired:
        on_download()
    try:
        return download.wait(DOWNLOAD_WITHIN) == 0
    except subprocess.TimeoutExpired:
        download.kill()
        download.wait()
        return False


def run_window(main: Callable[[ft.Page], None], assets: Path) -> bool:
    """Returns when the window is closed. `False` if none ever opened."""
    opened: list[ft.Page] = []

    def first(page: ft.Page) -> None:
        opened.append(page)
        _end_with_signals(page)
        arrange(page)
        main(page)

    with _private_socket(), _signals_as_before():
        ft.run(first, assets_dir=str(assets))
    return bool(opened)


def arrange(page: ft.Page) -> None:
    page.window.min_width, page.window.min_height = 360, 560
    page.window.width, page.window.height = 1200, 840


@contextlib.contextmanager
def _private_socket() -> Generator[None]:
    """Flet puts its socket, which asks nobody who they are, where every user may go (STO-20)."""
    if sys.platform == "win32":
        yield
        return
    folder = tempfile.mkdtemp(prefix="mygov-")  # 0700
    os.environ["FLET_SERVER_UDS_PATH"] = str(Path(folder) / "window")
    try:
        yield
    finally:
        del os.environ["FLET_SERVER_UDS_PATH"]
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _signals_as_before() -> Generator[None]:
    """Flet leaves handlers behind that speak to an event loop which has ended."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end_with_signals(page: ft.Page) -> None:
    """Flet waits for the window to go, so a signal has to close the window."""
    loop = asyncio.get_running_loop()
    whole = [task for task in asyncio.all_tasks(loop) if task.get_name() == "Task-1"]

    async def end() -> None:
        with contextlib.suppress(TimeoutError, RuntimeError):
            await within(CLOSES_WITHIN, page.window.destroy())
            await asyncio.sleep(CLOSES_WITHIN)
        for task in whole:
            task.cancel()

    def begin_to_end() -> None:
        ending.append(loop.create_task(end()))

    ending: list[asyncio.Task[None]] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Flet's own handler stays
            loop.add_signal_handler(number, begin_to_end)
