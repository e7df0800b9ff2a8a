"""What the screen of contact choices knows beside the choices themselves. Pure."""

import re
from dataclasses import dataclass, replace
from typing import Final

from client.domain.answers import Failed
from client.domain.contact_choices import ContactChoices

_HOUR: Final = re.compile(r"(\d{1,2})[:.](\d{2})")


@dataclass(frozen=True, slots=True)
class State:
    sending: bool = False
    not_sent: Failed | None = None
    overtaken: bool = False
    begins: str | None = None
    """Hours as they are typed; `None` while they are as they were."""
    ends: str | None = None
    tried: bool = False


def begun(state: State) -> State:
    return replace(state, sending=True, not_sent=None, overtaken=False)


def finished(_: State) -> State:
    return State()


def refused(state: State, failed: Failed) -> State:
    return replace(state, sending=False, not_sent=failed)


def overtaken(state: State) -> State:
    return replace(state, sending=False, overtaken=True)


def begins_typed(state: State, text: str) -> State:
    return replace(state, begins=text)


def ends_typed(state: State, text: str) -> State:
    return replace(state, ends=text)


def tried(state: State) -> State:
    return replace(state, tried=True)


def hour(text: str) -> str | None:
    """`7:05` and `7.05` are `07:05`; `None` for what is no time of day."""
    found = _HOUR.fullmatch(text.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 - a day's hours and an hour's minutes
        return None
    return f"{int(found[1]):02}:{found[2]}"


def with_hours(state: State, choices: ContactChoices) -> ContactChoices | None:
    """`None` while what was typed is no time."""
    quiet = choices.quiet
    begins = quiet.begins if state.begins is None else hour(state.begins)
    ends = quiet.ends if state.ends is None else hour(state.ends)
    if begins is None or ends is None:
        return None
    return replace(choices, quiet=replace(quiet, begins=begins, ends=ends))
