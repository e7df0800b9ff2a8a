"""A value that cannot be printed by accident (STO-18)."""

from typing import NoReturn


class Secret:
    """Holds a token, a code or a key. `reveal()` is the one way out."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("A secret has no place in a text; call reveal() where it is sent.")

    __str__ = __repr__

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret is not written down.")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))
