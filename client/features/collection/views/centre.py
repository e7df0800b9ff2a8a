"""The centre: the optional first, with its switches; then everything else and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.leaving import ALWAYS, Leaves
from client.domain.preferences import DEVICE_SYSTEM, Collected, Technology
from client.features.collection import model
from client.features.collection.model import Known, State
from client.features.collection.turning import Turn
from client.features.collection.views.notices import notices
from client.i18n.formats import Speech
from client.places import Place
from client.places.privacy import Cookies, OwnRequests, Retention, SentByApp, UsageEvents
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page

_TECHNOLOGIES: Final = {
    Technology.ANALYTICS: ("collection.analytics", icons.USAGE),
    Technology.COOKIES: ("collection.cookies", icons.COOKIE),
    Technology.LOGS: ("collection.logs", icons.REGISTER),
    Technology.DEVICE: ("collection.device", icons.DEVICES),
    Technology.UNKNOWN: ("collection.other", icons.UNKNOWN),
}


@dataclass(frozen=True, slots=True)
class _Way:
    place: Place
    icon: Icon
    title: str
    text: str
    ident: str


_WAYS: Final = (
    _Way(
        Cookies(),
        icons.COOKIE,
        "collection.to_cookies",
        "collection.to_cookies_text",
        "to-cookies",
    ),
    _Way(
        UsageEvents(),
        icons.USAGE,
        "collection.to_events",
        "collection.to_events_text",
        "to-events",
    ),
    _Way(SentByApp(), icons.SEND, "collection.to_sent", "collection.to_sent_text", "to-sent"),
    _Way(
        OwnRequests(),
        icons.REGISTER,
        "collection.to_requests",
        "collection.to_requests_text",
        "to-requests",
    ),
    _Way(
        Retention(),
        icons.CALENDAR,
        "collection.to_retention",
        "collection.to_retention_text",
        "to-retention",
    ),
)


def centre_view(
    answer: Answer[Known],
    state: State,
    asking: Asking,
    turn: Turn,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return asked_page(
        say("collection.title"),
        answer,
        asking,
        design.section(
            say("collection.look"), design.list_card(*(_way(way, asking, on_go) for way in _WAYS))
        ),
        waiting=design.skeleton(5, label=say("collection.waiting")),
        ready=lambda known: _known(known, state, asking.speech, turn),
        subtitle=say("collection.lead"),
        on_back=on_back,
        ident="collection",
    )


def _known(known: Known, state: State, speech: Speech, turn: Turn) -> Control:
    say = speech.say
    optional = [one for one in known.collection.items if one.switch is not None]
    switches = [_switch(one, known, speech, turn) for one in optional]
    nothing = partial(turn, known, model.all_off(known))
    parts: list[Control] = [
        *notices(known, state, speech),
        design.section(
            say("collection.optional"),
            design.list_card(*switches),
            design.secondary_button(
                say("collection.nothing_optional"),
                nothing,
                wide=True,
                busy=bool(state.turning),
                ident="nothing-optional",
            ),
            design.note(say("collection.same_without")),
        ),
    ]
    for technology in Technology:
        items = [
            one
            for one in known.collection.items
            if one.technology is technology and one.switch is None
        ]
        if items:
            parts.append(_section(technology, items, speech))
    parts += [_leaving(speech), _purposes(known, speech)]
    return design.stack(*parts, gap="large")


def _switch(one: Collected, known: Known, speech: Speech, turn: Turn) -> Control:
    name = one.switch
    if name is None:
        return design.stack()
    told = f"{speech.of(one.purpose)}. {_kept(one, speech)}"
    chosen = known.preferences.of(name)
    if chosen is not None:
        word = "collection.turned_on" if chosen.on else "collection.turned_off"
        moment = speech.moment(chosen.at)
        told += f". {speech.say(word, moment=moment, device=chosen.device or '–')}"
    if name == DEVICE_SYSTEM:
        told += f". {_system(known, speech)}"
    return design.switch_row(
        speech.of(one.title),
        lambda on: turn(known, {name: on}),
        on=known.is_on(name),
        help_text=told,
        ident=f"switch-{one.id}",
    )


def _system(known: Known, speech: Speech) -> str:
    """To the letter, before anything of it is sent."""
    if known.system is None:
        return speech.say("collection.no_system")
    return speech.say("collection.system_here", system=known.system)


def _section(technology: Technology, items: list[Collected], speech: Speech) -> Control:
    title, icon = _TECHNOLOGIES[technology]
    return design.section(
        speech.say(title), design.list_card(*(_fixed(one, icon, speech) for one in items))
    )


def _fixed(one: Collected, icon: Icon, speech: Speech) -> Control:
    why = "" if one.why_fixed is None else f" {speech.of(one.why_fixed)}."
    told = f"{speech.of(one.purpose)}.{why} {_kept(one, speech)}."
    return design.info_row(
        speech.of(one.title), subtitle=told, icon=icon, ident=f"collected-{one.id}"
    )


def _kept(one: Collected, speech: Speech) -> str:
    return speech.say("collection.kept", period=speech.of(one.retention))


_LEAVING: Final[Mapping[Leaves, tuple[str, str]]] = {
    Leaves.IDENTITY: ("collection.leaves_identity", "collection.leaves_identity_text"),
    Leaves.EMAIL: ("collection.leaves_email", "collection.leaves_email_text"),
    Leaves.TELEPHONE: ("collection.leaves_telephone", "collection.leaves_telephone_text"),
    Leaves.ADDRESS: ("collection.leaves_address", "collection.leaves_address_text"),
    Leaves.REQUESTS: ("collection.leaves_requests", "collection.leaves_requests_text"),
    Leaves.PHOTOS: ("collection.leaves_photos", "collection.leaves_photos_text"),
    Leaves.FILES: ("collection.leaves_files", "collection.leaves_files_text"),
    Leaves.VOICE: ("collection.leaves_voice", "collection.leaves_voice_text"),
    Leaves.LOCATION: ("collection.leaves_location", "collection.leaves_location_text"),
    Leaves.DEVICE: ("collection.leaves_device", "collection.leaves_device_text"),
    Leaves.SYSTEM: ("collection.leaves_system", "collection.leaves_system_text"),
    Leaves.USAGE: ("collection.leaves_usage", "collection.leaves_usage_text"),
}


def _leaving(speech: Speech) -> Control:
    """The app's own list, the one its store pages are made from."""
    say = speech.say
    rows = [
        design.info_row(
            say(title),
            subtitle=say(text),
            trailing=_whether(chosen=one not in ALWAYS, speech=speech),
            ident=f"leaves-{one.value}",
        )
        for one, (title, text) in _LEAVING.items()
    ]
    return design.section(
        say("collection.leaves"), design.list_card(*rows), subtitle=say("collection.leaves_lead")
    )


def _whether(*, chosen: bool, speech: Speech) -> Control:
    word = "collection.by_choice" if chosen else "collection.always"
    return design.tag(speech.say(word), Tone.INFO if chosen else Tone.NEUTRAL)


def _purposes(known: Known, speech: Speech) -> Control:
    say = speech.say
    rows = [
        design.info_row(
            speech.of(one.text),
            subtitle=say("collection.clause", code=one.code),
            trailing=_whether(chosen=one.optional, speech=speech),
        )
        for one in known.collection.purposes
    ]
    return design.section(say("collection.purposes"), design.list_card(*rows))


def _way(way: _Way, asking: Asking, on_go: Callable[[Place], object]) -> Control:
    say = asking.speech.say
    return design.nav_row(
        say(way.title),
        partial(on_go, way.place),
        subtitle=say(way.text),
        icon=way.icon,
        ident=way.ident,
    )
