"""Cookies: yes and no of the same weight, each cookie with its purpose, and what lies here now."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.preferences import (
    CookieCategory,
    CookieInfo,
    SwitchName,
    cookie_switch,
    optional,
    unasked,
)
from client.features.collection.model import Known, State
from client.features.collection.turning import Turn
from client.features.collection.views.notices import notices
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page

_CATEGORIES: Final = {
    CookieCategory.ESSENTIAL: ("cookies.essential", "cookies.essential_text"),
    CookieCategory.FUNCTIONALITY: ("cookies.functionality", "cookies.functionality_text"),
    CookieCategory.USAGE: ("cookies.usage", "cookies.usage_text"),
    CookieCategory.PROFILE: ("cookies.profile", "cookies.profile_text"),
    CookieCategory.UNKNOWN: ("cookies.other", "cookies.other_text"),
}


@dataclass(frozen=True, slots=True)
class Here:
    """What lies on this device now."""

    names: tuple[str, ...]
    on_clear: Press


def cookies_view(
    answer: Answer[Known],
    state: State,
    asking: Asking,
    turn: Turn,
    here: Here,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return asked_page(
        say("cookies.title"),
        answer,
        asking,
        _here(here, asking.speech),
        waiting=design.skeleton(5, label=say("collection.waiting")),
        ready=lambda known: _known(known, state, asking.speech, turn),
        subtitle=say("cookies.lead"),
        on_back=on_back,
        ident="cookies",
    )


def _known(known: Known, state: State, speech: Speech, turn: Turn) -> Control:
    cookies = known.collection.cookies
    parts: list[Control] = [
        *notices(known, state, speech),
        *_new(known, speech),
        _both(known, state, speech, turn),
    ]
    for category in CookieCategory:
        of_it = [one for one in cookies if one.category is category]
        if of_it:
            parts.append(_category(category, of_it, known, speech, turn))
    return design.stack(*parts, gap="large")


def _new(known: Known, speech: Speech) -> list[Control]:
    """Only what was never asked, or too long ago."""
    new = unasked(known.collection.cookies, known.preferences, speech.now)
    if not new:
        return []
    names = ", ".join(one.name for one in new)
    text = speech.say("cookies.to_choose", count=len(new), names=names)
    return [design.banner(text, ident="to-choose")]


def _both(known: Known, state: State, speech: Speech, turn: Turn) -> Control:
    """Two buttons of one look (COO-01)."""
    say = speech.say
    names = [cookie_switch(one.name) for one in optional(known.collection.cookies)]
    yes: Mapping[SwitchName, bool] = dict.fromkeys(names, True)
    no: Mapping[SwitchName, bool] = dict.fromkeys(names, False)
    busy = bool(state.turning)
    return design.grid(
        design.secondary_button(
            say("cookies.reject_all"),
            partial(turn, known, no),
            wide=True,
            busy=busy,
            ident="reject-all",
        ),
        design.secondary_button(
            say("cookies.accept_all"),
            partial(turn, known, yes),
            wide=True,
            busy=busy,
            ident="accept-all",
        ),
    )


def _category(
    category: CookieCategory,
    cookies: list[CookieInfo],
    known: Known,
    speech: Speech,
    turn: Turn,
) -> Control:
    title, text = _CATEGORIES[category]
    rows = [_cookie(one, known, speech, turn) for one in cookies]
    return design.section(speech.say(title), design.list_card(*rows), subtitle=speech.say(text))


def _cookie(one: CookieInfo, known: Known, speech: Speech, turn: Turn) -> Control:
    say, name = speech.say, cookie_switch(one.name)
    life = say("cookies.days", count=one.days) if one.days else say("cookies.until_closed")
    personal = say("cookies.personal" if one.personal else "cookies.not_personal")
    told = f"{speech.of(one.purpose)}. {life}. {personal}."
    if one.category is CookieCategory.ESSENTIAL:
        tag = design.tag(say("cookies.always_on"), Tone.NEUTRAL, icons.LOCKED)
        return design.info_row(one.name, subtitle=told, trailing=tag, ident=f"cookie-{one.name}")
    return design.switch_row(
        one.name,
        lambda on: turn(known, {name: on}),
        on=known.is_on(name),
        help_text=told,
        ident=f"cookie-{one.name}",
    )


def _here(here: Here, speech: Speech) -> Control:
    say = speech.say
    names = ", ".join(here.names) or say("cookies.none_here")
    return design.section(
        say("cookies.here"),
        design.card(
            design.paragraph(names),
            design.note(say("cookies.here_text")),
            design.button_row(
                design.quiet_button(
                    say("cookies.clear"),
                    here.on_clear if here.names else None,
                    ident="clear-cookies",
                )
            ),
            ident="cookies-here",
        ),
    )
