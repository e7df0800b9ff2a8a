"""Taking a file home: saved where the citizen says, or shared, and what came of it in a word."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from client.design import message
from client.device.files import NotSaved, Shared
from client.edges import use_edges
from client.hooks import use_dialog, use_model
from client.state import use_app_state

Save = Callable[[str, bytes], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Saving:
    """Both take a name, which never tells whose it is (STO-23), and the content."""

    save: Save
    share: Save
    """Where this device shares nothing, it is saved."""


def use_saving() -> Saving:
    edges, say = use_edges(), use_app_state().say
    said, change = use_model(_nothing_yet)

    async def save(name: str, content: bytes) -> None:
        try:
            saved = await edges.files.save(name, content)
        except NotSaved:
            change(lambda _: say("saving.not_saved"))
        else:
            change(lambda _: say("saving.saved") if saved else None)

    async def share(name: str, content: bytes) -> None:
        if await edges.files.share(name, content) is Shared.NOT_HERE:
            await save(name, content)

    def seen() -> None:
        change(lambda _: None)

    use_dialog(None if said is None else message(said, on_gone=seen))
    return Saving(save, share)


def _nothing_yet() -> str | None:
    return None
