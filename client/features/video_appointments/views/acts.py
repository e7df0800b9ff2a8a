"""What a citizen can do in the room and after it."""

from collections.abc import Callable
from dataclasses import dataclass

from client.design import Press
from client.features.video_appointments.views.chat import Chatting


@dataclass(frozen=True, slots=True)
class Acts:
    on_captions: Callable[[bool], object]
    on_larger: Callable[[bool], object]
    on_try: Press
    """Now, and not at the next turn."""
    on_again: Press
    on_leave: Press
    on_rate: Callable[[int], object]
    on_appointment: Press
    on_book: Press
    on_help: Press
    chat: Chatting
