"""What a citizen can do with a form: the callbacks that its views are given."""

from collections.abc import Callable
from dataclasses import dataclass

from client.design import Press
from client.domain.forms import Entered, FieldKey, Named, StepId
from client.places import Place
from client.shown.attaching import Attaching


@dataclass(frozen=True, slots=True)
class Filling:
    attaching: Attaching
    on_enter: Callable[[FieldKey, Entered], object]
    on_turn: Callable[[FieldKey, str], object]
    on_add_person: Callable[[FieldKey], object]
    on_person: Callable[[FieldKey, int, Named], object]
    on_remove_person: Callable[[FieldKey, int], object]
    on_take_off: Callable[[FieldKey, int], object]
    on_continue: Press
    on_change_step: Callable[[StepId], object]
    on_send: Press
    on_start_over: Press
    on_take_theirs: Press
    on_keep_mine: Press
    on_go: Callable[[Place], object]
