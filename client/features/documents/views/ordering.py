"""Documents being put in order, as a function of how far that has come. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass

from client.design import (
    Control,
    Movable,
    Press,
    button_row,
    icons,
    lead,
    order_list,
    page,
    primary_button,
    quiet_button,
)
from client.features.documents.model import Lying, Pile
from client.features.documents.ordering import Ordering
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.documents import icon_of, kind_of, look_of
from client.shown.troubles import trouble


@dataclass(frozen=True, slots=True)
class OrderActs:
    on_move: Callable[[int, int], object]
    on_keep: Press
    on_give_up: Press


def order_view(state: Ordering, asking: Asking, acts: OrderActs) -> Control:
    speech = asking.speech
    say = speech.say
    rows = [_row(one, speech) for one in state.rows]
    return page(
        say("documents.reorder"),
        lead(say("documents.reorder_text")),
        *_not_kept(state, asking, acts),
        order_list(rows, acts.on_move, ident="order"),
        button_row(
            primary_button(
                say("documents.keep_order"),
                acts.on_keep,
                icon=icons.CHOSEN,
                busy=state.keeping,
                ident="keep-order",
            ),
            quiet_button(say("documents.give_up_order"), acts.on_give_up, ident="give-up-order"),
        ),
        on_back=acts.on_give_up,
        back_label=say("documents.back"),
        ident="ordering",
    )


def _not_kept(state: Ordering, asking: Asking, acts: OrderActs) -> list[Control]:
    if state.not_kept is None:
        return []
    return [trouble(state.not_kept, asking.speech, on_again=acts.on_keep, on_copy=asking.on_copy)]


def _row(lying: Lying, speech: Speech) -> Movable:
    if isinstance(lying, Pile):
        title = kind_of(lying.kind, speech)
        subtitle = speech.say("documents.pile", count=len(lying.documents))
        icon, ident = look_of(lying.kind)[0], lying.kind.value
    else:
        title, subtitle = speech.of(lying.title), lying.holder
        icon, ident = icon_of(lying), lying.id
    return Movable(
        title,
        subtitle,
        icon,
        up_label=speech.say("documents.move_up", title=title),
        down_label=speech.say("documents.move_down", title=title),
        ident=f"row-{ident}",
    )
