"""Flet's camera as a thing on the screen: it works only while it is there, and it is switched off
by being taken away. There is no other switch."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, cast

import flet as ft


class Eye(Protocol):
    """The part of `flet_camera.Camera` we use, and whether it is on the screen."""

    on_state_change: Any
    is_there: asyncio.Event
    is_gone: asyncio.Event

    async def get_available_cameras(self) -> list[Any]: ...
    async def initialize(
        self,
        description: Any,
        resolution_preset: Any,
        *,
        enable_audio: bool,
        video_bitrate: int | None = None,
        audio_bitrate: int | None = None,
    ) -> None: ...
    async def take_picture(self) -> bytes: ...
    async def start_video_recording(self) -> None: ...
    async def pause_video_recording(self) -> None: ...
    async def resume_video_recording(self) -> None: ...
    async def stop_video_recording(self) -> bytes: ...


async def facing(eye: Eye, lens: object) -> Any | None:
    """Of the device's cameras the one that looks there, else any; `None` without one."""
    await eye.is_there.wait()
    found = await eye.get_available_cameras()
    return next((one for one in found if one.lens_direction is lens), found[0] if found else None)


class Held(Protocol):
    """A place on the screen that a camera can be taken away from."""

    def surface(self) -> object:
        """For a screen to show, each time it is drawn."""
        ...

    def clear(self) -> None: ...


class Mount(Protocol):
    def eye(self) -> Eye:
        """Sees nothing yet, and asks nothing."""
        ...

    def held(self, eye: Eye) -> Held:
        """Nowhere yet."""
        ...

    def aside(self, eye: Eye) -> Held:
        """At once and out of sight: only to ask what cameras there are."""
        ...


class Session(Protocol):
    """The part of Flet's session that hears what a control answers."""

    @property
    def index(self) -> Mapping[int, Any]: ...

    handle_invoke_method_results: Callable[[int, str, Any, str | None], None]


def let_the_gone_answer(session: Session) -> None:
    """A camera that was taken from the screen while it was asked something answers late.

    Flet 1.0.5 raises then where it listens to the whole app, and never listens again: the screen
    stands still. Nobody waits for that answer, so it is left alone, and nothing of it is kept.
    """
    hear = session.handle_invoke_method_results

    def heard(control: int, call: str, result: Any, error: str | None) -> None:
        if control in session.index:
            hear(control, call, result, error)

    session.handle_invoke_method_results = heard


class FletMount:
    """Needs a page in context."""

    def __init__(self) -> None:
        self._page = ft.context.page
        let_the_gone_answer(self._page.session)

    def eye(self) -> Eye:
        return cast("Eye", _eye_class()())

    def held(self, eye: Eye) -> Held:
        return _InSight(_Scene(eye))

    def aside(self, eye: Eye) -> Held:
        return _Aside(self._page, eye)


@dataclass
class _Scene(ft.Observable):
    eye: Eye | None


@ft.component
def _Surface(scene: _Scene) -> ft.Control:  # noqa: N802 - components are PascalCase
    """Always the same eye: whatever is drawn anew around it leaves it alone."""
    if scene.eye is None:
        return ft.Container(expand=True)
    return cast("ft.Control", scene.eye)


class _InSight:
    def __init__(self, scene: _Scene) -> None:
        self._scene = scene

    def surface(self) -> object:
        return _Surface(self._scene)

    def clear(self) -> None:
        self._scene.eye = None


class _Aside:
    def __init__(self, page: ft.Page | ft.BasePage, eye: Eye) -> None:
        self._page = page
        self._control = cast("ft.Control", eye)
        page.overlay.append(self._control)
        page.update()

    def surface(self) -> object:
        return self._control

    def clear(self) -> None:
        self._page.overlay.remove(self._control)
        self._page.update()


@cache
def _eye_class() -> Any:
    """Only once it is wanted: a desktop has no use for it."""
    from flet_camera import (  # noqa: PLC0415 - see above  # pyright: ignore[reportMissingTypeStubs]
        Camera,
    )

    @ft.control("Camera")
    class Watched(Camera):
        def init(self) -> None:
            super().init()
            self.is_there = asyncio.Event()
            self.is_gone = asyncio.Event()

        def did_mount(self) -> None:
            super().did_mount()
            self.is_there.set()

        def will_unmount(self) -> None:
            super().will_unmount()
            self.is_gone.set()

    return Watched
