"""What has states, and which moves lead from one to another. A machine is a table."""

from dataclasses import dataclass


class IllegalMove(Exception):
    """Not from this state."""


@dataclass(frozen=True, slots=True)
class Move:
    name: str
    sources: tuple[str, ...]
    target: str
    stays: bool = False
    """Something happens and the state is as it was: a question is asked."""


@dataclass(frozen=True, slots=True)
class Machine:
    """Records of `collection`; the state stands in their `field`."""

    name: str
    collection: str
    field: str
    states: tuple[str, ...]
    moves: tuple[Move, ...]

    def open_to(self, state: str) -> tuple[Move, ...]:
        return tuple(move for move in self.moves if state in move.sources)

    def after(self, state: str, move: str) -> str:
        """Raises `IllegalMove`."""
        for one in self.open_to(state):
            if one.name == move:
                return one.target
        raise IllegalMove(f"{self.name}: no {move} from {state}")


def any_to_any(states: tuple[str, ...]) -> tuple[Move, ...]:
    return tuple(
        Move(target, tuple(state for state in states if state != target), target)
        for target in states
    )
