"""The search as a function of what was typed and what has come. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.features.search.findable import Area, Findable
from client.features.search.model import AT_ONCE, State, hits
from client.i18n.formats import Speech
from client.places import Place

_AREAS: Final = {
    Area.PLACES: ("search.places", icons.MORE),
    Area.VALUES: ("search.values", icons.DATA),
    Area.DOCUMENTS: ("search.documents", icons.DOCUMENTS),
    Area.SERVICES: ("search.services", icons.SERVICES),
    Area.INSTITUTIONS: ("search.institutions", icons.REGISTER),
    Area.CORRECTIONS: ("search.corrections", icons.REPORT),
}
_SUGGESTED: Final = 5


@dataclass(frozen=True, slots=True)
class Acts:
    on_type: Callable[[str], object]
    on_go: Callable[[Place], object]
    on_more: Callable[[Area], object]
    on_again: Press
    on_clear: Press


def search_view(state: State, speech: Speech, acts: Acts, *, on_back: Press | None) -> Control:
    say = speech.say
    body = _found(state, speech, acts) if state.is_looking else _before(state, speech, acts)
    return design.page(
        say("search.title"),
        design.text_field(
            say("search.field"),
            state.wanted,
            acts.on_type,
            help_text=say("search.help"),
            autofocus=True,
            ident="wanted",
        ),
        *body,
        on_back=on_back,
        back_label=say("ways.back"),
        ident="search",
    )


def _before(state: State, speech: Speech, acts: Acts) -> list[Control]:
    """Nothing typed yet: what was looked for before, and where one may want to go."""
    say = speech.say
    parts: list[Control] = []
    if state.past:
        rows = [
            design.nav_row(
                one, partial(acts.on_type, one), icon=icons.CLOCK, ident=f"past-{number}"
            )
            for number, one in enumerate(state.past)
        ]
        clear = design.link(say("search.clear"), acts.on_clear, ident="clear")
        parts.append(
            design.section(
                say("search.past"),
                design.list_card(*rows),
                subtitle=say("search.past_text"),
                action=clear,
            )
        )
    ways = state.held.get("places", ())[:_SUGGESTED]
    rows = [_row(one, number, speech, acts) for number, one in enumerate(ways)]
    parts.append(design.section(say("search.suggested"), design.list_card(*rows)))
    return parts


def _found(state: State, speech: Speech, acts: Acts) -> list[Control]:
    say = speech.say
    found = hits(state)
    parts: list[Control] = [_area(area, many, state, speech, acts) for area, many in found.items()]
    if state.silent:
        again = Action(say("trouble.again"), acts.on_again, icons.AGAIN)
        text = say("search.silent", count=len(state.silent))
        parts.append(design.banner(text, Tone.WARNING, action=again, ident="silent"))
    if state.asking:
        parts.append(design.skeleton(2, label=say("search.asking")))
    elif not found:
        text = say("search.nothing_text")
        parts.append(design.empty_state(say("search.nothing"), text, icon=icons.SEARCH))
    return parts


def _area(area: Area, many: list[Findable], state: State, speech: Speech, acts: Acts) -> Control:
    most = state.shown.get(area, AT_ONCE)
    rows = [_row(one, number, speech, acts) for number, one in enumerate(many[:most])]
    left = len(many) - len(rows)
    more = design.quiet_button(
        speech.say("search.more", count=left),
        partial(acts.on_more, area),
        icon=icons.OPEN,
        ident=f"more-{area.value}",
    )
    return design.section(
        speech.say(_AREAS[area][0]),
        design.list_card(*rows),
        *([more] if left > 0 else []),
        action=design.count(len(many)),
    )


def _row(one: Findable, number: int, speech: Speech, acts: Acts) -> Control:
    return design.nav_row(
        speech.of(one.title),
        partial(acts.on_go, one.place),
        subtitle=speech.of(one.about),
        icon=_AREAS[one.area][1],
        ident=f"{one.area.value}-{number}",
    )
