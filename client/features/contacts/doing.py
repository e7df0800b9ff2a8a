"""What a citizen can do on the contacts screen."""

from collections.abc import Callable
from dataclasses import dataclass

from client.design import Press
from client.domain.contacts import ContactChange, ContactValue
from client.features.contacts.model import Act


@dataclass(frozen=True, slots=True)
class Doing:
    on_edit: Callable[[ContactValue], object]
    on_type: Callable[[str], object]
    on_save: Press
    on_cancel: Press
    on_code: Callable[[str], object]
    on_give: Callable[[ContactChange], object]
    on_act: Callable[[Act], object]
    on_all: Press
