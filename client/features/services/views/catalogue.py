"""The catalogue: search first, then what was begun, what is liked, and every service by groups."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Option, Press, icons
from client.domain.answers import Answer
from client.domain.institutions import Institution
from client.domain.services import Catalogue, Service
from client.features.services import model
from client.features.services.model import Shelf, Sorting, State
from client.i18n.formats import Speech
from client.places import Place
from client.places.payments import Bills
from client.places.services import Applications, Apply
from client.places.threads import Letters
from client.shown.answers import Asking, answered, since_when
from client.shown.services import icon_of, service_row

_SORTINGS: Final = {
    Sorting.CATEGORY: "services.by_category",
    Sorting.EVENT: "services.by_event",
    Sorting.INSTITUTION: "services.by_institution",
}


@dataclass(frozen=True, slots=True)
class Browsing:
    """What a citizen can do with the catalogue."""

    on_query: Callable[[str], object]
    on_submit: Press
    on_forget_searches: Press
    on_sort: Callable[[Sorting], object]
    on_narrow: Callable[[str | None], object]
    on_go: Callable[[Place], object]
    on_forget_recent: Press


def catalogue_view(
    answer: Answer[Catalogue], state: State, asking: Asking, doing: Browsing
) -> Control:
    say = asking.speech.say

    def ready(known: Catalogue) -> Control:
        return design.stack(*_body(known, state, asking.speech, doing), gap="large")

    waiting = design.skeleton(6, label=say("services.waiting"))
    return design.page(
        say("services.title"),
        design.search_field(
            say("services.search"),
            state.query,
            doing.on_query,
            clear_label=say("services.clear"),
            on_submit=doing.on_submit,
            ident="search",
        ),
        answered(answer, asking, waiting=waiting, ready=ready),
        under=since_when(answer, asking),
        ident="services",
    )


def _body(known: Catalogue, state: State, speech: Speech, doing: Browsing) -> list[Control]:
    if model.is_searching(state):
        return _results(known, state, speech, doing)
    return [
        *_searched(state, speech, doing),
        _mine(speech, doing),
        *_begun(known, speech, doing),
        *_favourites(known, speech, doing),
        *_recent(known, state, speech, doing),
        *_all(known, state, speech, doing),
    ]


def _results(known: Catalogue, state: State, speech: Speech, doing: Browsing) -> list[Control]:
    say = speech.say
    suggested = model.suggested(known, state, speech.language)
    parts: list[Control] = []
    if suggested:
        parts.append(
            design.button_row(
                *(
                    design.quiet_button(text, partial(doing.on_query, text), icon=icons.SEARCH)
                    for text in suggested
                )
            )
        )
    hits = model.found(known, state.query, speech.language)
    if hits:
        found = say("services.found", count=len(hits))
        return [*parts, design.section(found, _rows(hits, speech, doing), ident="results")]
    nothing = design.empty_state(say("services.nothing"), say("services.nothing_text"))
    return [*parts, nothing]


def _searched(state: State, speech: Speech, doing: Browsing) -> list[Control]:
    if not state.searches:
        return []
    say = speech.say
    words = [
        design.quiet_button(text, partial(doing.on_query, text), icon=icons.HISTORY)
        for text in state.searches
    ]
    forget = design.link(say("services.forget"), doing.on_forget_searches, ident="forget-searches")
    return [design.section(say("services.searched"), design.button_row(*words), action=forget)]


def _mine(speech: Speech, doing: Browsing) -> Control:
    say = speech.say
    return design.list_card(
        design.nav_row(
            say("services.applications"),
            partial(doing.on_go, Applications()),
            subtitle=say("services.applications_text"),
            icon=icons.APPLICATION,
            ident="to-applications",
        ),
        design.nav_row(
            say("more.letters"),
            partial(doing.on_go, Letters()),
            subtitle=say("more.letters_text"),
            icon=icons.MAIL,
            ident="to-letters",
        ),
        design.nav_row(
            say("more.payments"),
            partial(doing.on_go, Bills()),
            subtitle=say("more.payments_text"),
            icon=icons.PENSION,
            ident="to-fines",
        ),
    )


def _begun(known: Catalogue, speech: Speech, doing: Browsing) -> list[Control]:
    if not known.drafts:
        return []
    say = speech.say
    rows = [
        design.nav_row(
            speech.of(draft.title),
            partial(doing.on_go, Apply(draft.service)),
            subtitle=say("services.saved_at", moment=speech.moment(draft.saved_at)),
            icon=icons.DRAFT,
            ident=f"draft-{draft.service}",
        )
        for draft in known.drafts
    ]
    return [design.section(say("services.begun"), design.list_card(*rows), ident="drafts")]


def _favourites(known: Catalogue, speech: Speech, doing: Browsing) -> list[Control]:
    liked = known.known(known.favourites)
    if not liked:
        return []
    title = speech.say("services.favourites")
    return [design.section(title, _rows(liked, speech, doing), ident="favourites")]


def _recent(known: Catalogue, state: State, speech: Speech, doing: Browsing) -> list[Control]:
    used = model.recent(known, state)
    if not used:
        return []
    forget = design.link(
        speech.say("services.forget"), doing.on_forget_recent, ident="forget-recent"
    )
    title = speech.say("services.recent")
    return [design.section(title, _rows(used, speech, doing), action=forget, ident="recent")]


def _all(known: Catalogue, state: State, speech: Speech, doing: Browsing) -> list[Control]:
    sortings = [Option(one, speech.say(word)) for one, word in _SORTINGS.items()]
    chooser = design.choice(
        sortings,
        state.sorting,
        doing.on_sort,
        label=speech.say("services.all"),
        ident="sorting",
    )
    shelves = model.shelves(known, state)
    if state.only is not None:
        return [chooser, *_one_shelf(known, shelves, state.only, speech, doing)]
    rows = [
        design.nav_row(
            _title(shelf, known, speech),
            partial(doing.on_narrow, shelf.ident),
            subtitle=speech.say("services.how_many", count=len(shelf.services)),
            icon=_icon(shelf),
            ident=f"shelf-{shelf.ident}",
        )
        for shelf in shelves
    ]
    return [chooser, design.list_card(*rows, ident="shelves")]


def _one_shelf(
    known: Catalogue, shelves: tuple[Shelf, ...], ident: str, speech: Speech, doing: Browsing
) -> list[Control]:
    shelf = next((one for one in shelves if one.ident == ident), None)
    if shelf is None:
        return []
    back = design.link(
        speech.say("services.all_groups"), partial(doing.on_narrow, ident), ident="all-groups"
    )
    title = _title(shelf, known, speech)
    return [design.section(title, _rows(shelf.services, speech, doing), action=back)]


def _title(shelf: Shelf, known: Catalogue, speech: Speech) -> str:
    if isinstance(shelf.group, Institution):
        return speech.of(shelf.group.name)
    groups = {group.id: group.title for group in (*known.categories, *known.events)}
    return speech.of(groups[shelf.group])


def _icon(shelf: Shelf) -> design.Icon:
    return icons.REGISTER if isinstance(shelf.group, Institution) else icon_of(shelf.group)


def _rows(services: tuple[Service, ...], speech: Speech, doing: Browsing) -> Control:
    return design.list_card(*(service_row(one, speech, doing.on_go) for one in services))
