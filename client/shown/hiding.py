"""What was unmasked is masked again when the app goes out of sight (look 6.3)."""

from collections.abc import Callable

from client.hooks import use_model, use_task
from client.state import use_app_state


def use_hiding(hide: Callable[[], None]) -> None:
    """`hide` is called each time the window is put away: whoever picks it up sees dots."""
    hidden = use_app_state().hidden
    first, _ = use_model(lambda: hidden)

    async def put_away() -> None:
        if hidden != first:
            hide()

    use_task(put_away, [hidden])
