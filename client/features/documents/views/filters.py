"""Choosing among documents: by whose they are and what they are about. Closed until wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.design import Control, Option, Press, button_row, card, choice, icons, quiet_button
from client.domain.documents import Document
from client.features.documents import model
from client.features.documents.model import Filter, ListState
from client.i18n.formats import Speech

_FILTERS: Final = {
    Filter.ALL: "documents.all",
    Filter.FAVOURITES: "documents.favourites",
    Filter.ATTENTION: "documents.attention",
    Filter.IDENTITY: "documents.identity",
    Filter.ROAD: "documents.road",
    Filter.INSURANCE: "documents.insurance",
    Filter.EDUCATION: "documents.education",
    Filter.KIN: "documents.kin",
    Filter.SOCIAL: "documents.social",
    Filter.PAPER: "documents.paper",
}


@dataclass(frozen=True, slots=True)
class ChoosingActs:
    on_open: Press
    on_choose: Callable[[Filter], object]
    on_whose: Callable[[str], object]


def filters(
    known: tuple[Document, ...], state: ListState, speech: Speech, acts: ChoosingActs
) -> list[Control]:
    offered, holders = model.offered(known, speech.today), model.holders(known)
    if not offered and not holders:
        return []
    button = quiet_button(
        _chosen(state, speech),
        acts.on_open,
        icon=icons.CLOSE_UP if state.choosing else icons.FILTER,
        ident="filters",
    )
    if not state.choosing:
        return [button_row(button)]
    parts = [*_whose(holders, state, speech, acts), *_about(offered, state, speech, acts)]
    return [button_row(button), card(*parts, gap="medium", ident="choosing")]


def _chosen(state: ListState, speech: Speech) -> str:
    """What is chosen stands on the button: nobody wonders where the others have gone."""
    say = speech.say
    chosen = [] if state.chosen is Filter.ALL else [say(_FILTERS[state.chosen])]
    whose = [] if state.whose == model.EVERYBODY else [_name(state.whose, speech)]
    return " · ".join([say("documents.filters"), *whose, *chosen])


def _whose(
    holders: tuple[str, ...], state: ListState, speech: Speech, acts: ChoosingActs
) -> list[Control]:
    if not holders:
        return []
    options = [Option(one, _name(one, speech)) for one in (model.EVERYBODY, *holders)]
    label = speech.say("documents.whose")
    return [choice(options, state.whose, acts.on_whose, label=label, ident="whose")]


def _about(
    offered: tuple[Filter, ...], state: ListState, speech: Speech, acts: ChoosingActs
) -> list[Control]:
    if not offered:
        return []
    options = [Option(one, speech.say(_FILTERS[one])) for one in offered]
    label = speech.say("documents.about")
    return [choice(options, state.chosen, acts.on_choose, label=label, ident="filter")]


def _name(whose: str, speech: Speech) -> str:
    if whose == model.EVERYBODY:
        return speech.say("documents.everybody")
    return speech.say("documents.mine") if whose == model.MINE else whose
