"""Home as a function of what has been answered so far. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import (
    Action,
    Control,
    Tone,
    banner,
    bare_page,
    greeting,
    grid,
    icons,
    search_bar,
    secondary_button,
    section,
    tile,
)
from client.domain.answers import Answer, Failed
from client.domain.cabinet import Category
from client.domain.documents import Document
from client.domain.portal import Banner, BannerLevel
from client.domain.session import SignedIn
from client.features.home import model
from client.features.home.blocks import (
    card_block,
    messages_block,
    person_block,
)
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import DataOf, Search
from client.places.codes import ScanCode
from client.shown import categories
from client.shown.answers import Asking, since_when

_GREETINGS: Final = {
    model.PartOfDay.MORNING: "home.morning",
    model.PartOfDay.DAY: "home.day",
    model.PartOfDay.EVENING: "home.evening",
    model.PartOfDay.NIGHT: "home.night",
}
_TONES: Final = {
    BannerLevel.INFO: Tone.INFO,
    BannerLevel.WARNING: Tone.WARNING,
    BannerLevel.EMERGENCY: Tone.DANGER,
}


@dataclass(frozen=True, slots=True)
class Acts:
    on_go: Callable[[Place], object]
    on_dismiss: Callable[[str], object]
    unread: int = 0
    """How many messages wait in the inbox."""
    has_keys: bool = False
    """Whether there is room for a keyboard's short cut to be named."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """They ask for themselves; `doing` stands below what needs the citizen."""

    needs: Control
    doing: tuple[Control, ...]
    lately: Control


def home_view(
    session: SignedIn,
    banners: tuple[Banner, ...],
    documents: Answer[tuple[Document, ...]],
    asking: Asking,
    acts: Acts,
    blocks: Blocks,
) -> Control:
    speech = asking.speech
    return bare_page(
        *(_news(one, speech, acts) for one in banners),
        greeting(
            _greeting(speech), session.citizen.given_name, below=since_when(documents, asking)
        ),
        search_bar(
            speech.say("search.way"),
            partial(acts.on_go, Search()),
            keys=speech.say("search.keys") if acts.has_keys else None,
            ident="to-search",
        ),
        secondary_button(
            speech.say("codes.title"),
            partial(acts.on_go, ScanCode()),
            icon=icons.QR,
            wide=True,
            ident="to-scan",
        ),
        *messages_block(acts.unread, speech, acts.on_go),
        *_documents(documents, asking, acts.on_go, blocks.needs),
        *blocks.doing,
        section(speech.say("home.data"), _ways(speech, acts.on_go)),
        blocks.lately,
        person_block(session, speech, acts.on_go),
        room="wide",
        ident="home",
    )


def _documents(
    documents: Answer[tuple[Document, ...]],
    asking: Asking,
    on_go: Callable[[Place], object],
    needs: Control,
) -> list[Control]:
    """Both come from one answer, so why it is missing is said once."""
    cards = card_block(documents, asking, on_go)
    if isinstance(documents, Failed):
        return [cards]
    return [needs, cards]


def _greeting(speech: Speech) -> str:
    hour = speech.now.astimezone(speech.zone).hour
    return speech.say(_GREETINGS[model.part_of_day(hour)])


def _news(one: Banner, speech: Speech, acts: Acts) -> Control:
    close = Action(speech.say("home.dismiss"), partial(acts.on_dismiss, one.id))
    return banner(
        speech.of(one.text),
        _TONES[one.level],
        on_dismiss=close if one.dismissable else None,
        ident=f"news-{one.id}",
    )


def _ways(speech: Speech, on_go: Callable[[Place], object]) -> Control:
    return grid(
        *(
            tile(
                categories.icon_of(category),
                categories.name_of(category, speech),
                partial(on_go, DataOf(category)),
                ident=f"category-{category.value}",
            )
            for category in Category
        ),
        narrow=2,
        wide=4,
    )
