"""How a register answers."""

from typing import Final

from mock_server.rules.machine import Machine, any_to_any

_STATES: Final = ("up", "slow", "stale", "down", "empty", "not_connected")
REGISTER: Final = Machine("register", "registers", "state", _STATES, any_to_any(_STATES))
