"""Before anybody is signed in."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Welcome:
    pass


@dataclass(frozen=True, slots=True)
class SignIn:
    pass


EntrancePlace: TypeAlias = Welcome | SignIn
