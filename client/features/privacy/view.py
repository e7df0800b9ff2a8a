"""The privacy centre as a function of what awaits a decision. No hooks, no I/O.

A new place is a row in one of the groups.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Icon, Press, Tone, icons
from client.domain.acceptances import Acceptances, Awaited, kind_of
from client.domain.answers import Answer, Ready
from client.domain.legal import LegalKind
from client.domain.preferences import Tip
from client.i18n.formats import Speech
from client.places import Place
from client.places.account import Legal
from client.places.consents import DataUses, MyConsents
from client.places.privacy import (
    BackupFile,
    ContactChoices,
    Cookies,
    Decide,
    DevicePermissions,
    MyAcceptances,
    Retention,
    SentByApp,
    Surveys,
    WhatIsCollected,
)


@dataclass(frozen=True, slots=True)
class _Way:
    place: Place
    icon: Icon
    title: str
    text: str
    ident: str


_RULES: Final = (
    _Way(
        Legal(LegalKind.PRIVACY),
        icons.PRIVACY,
        "privacy.policy",
        "privacy.policy_text",
        "to-policy",
    ),
    _Way(
        MyAcceptances(),
        icons.ACCEPTANCE,
        "privacy.acceptances",
        "privacy.acceptances_text",
        "to-acceptances",
    ),
)
"""What the citizen took note of."""
_CHOICES: Final = (
    _Way(
        WhatIsCollected(),
        icons.USAGE,
        "privacy.collection",
        "privacy.collection_text",
        "to-collection",
    ),
    _Way(
        Cookies(),
        icons.COOKIE,
        "collection.to_cookies",
        "collection.to_cookies_text",
        "to-cookies",
    ),
    _Way(
        DevicePermissions(),
        icons.LOCATION,
        "permissions.title",
        "permissions.lead_short",
        "to-permissions",
    ),
    _Way(SentByApp(), icons.SEND, "collection.to_sent", "collection.to_sent_text", "to-sent"),
    _Way(
        Retention(),
        icons.CALENDAR,
        "collection.to_retention",
        "collection.to_retention_text",
        "to-retention",
    ),
    _Way(BackupFile(), icons.SAVE, "backup.title", "backup.way_text", "to-backup"),
)
"""What is collected, and the citizen's say over it."""
_CONTACT: Final = (
    _Way(ContactChoices(), icons.MAIL, "privacy.contact", "privacy.contact_text", "to-contact"),
    _Way(Surveys(), icons.CONTENTS, "privacy.surveys", "privacy.surveys_text", "to-surveys"),
)
"""How the citizen may be addressed."""
_USE: Final = (
    _Way(MyConsents(), icons.CONSENT, "more.consents", "more.consents_text", "to-consents"),
    _Way(DataUses(), icons.HISTORY, "more.data_use", "more.data_use_text", "to-data-use"),
)
"""Who may use what, and who did."""
_GROUPS: Final[tuple[tuple[str, tuple[_Way, ...]], ...]] = (
    ("more.my_privacy", _USE),
    ("privacy.yours", _CHOICES),
    ("privacy.reaching", _CONTACT),
    ("privacy.rules", _RULES),
)


def privacy_view(
    answer: Answer[Acceptances],
    tip: Answer[Tip],
    speech: Speech,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = speech.say
    awaited = answer.value.awaited if isinstance(answer, Ready) else ()
    return design.page(
        say("privacy.title"),
        *(_awaited(one, speech, on_go) for one in awaited),
        *(_group(say(title), ways, speech, on_go) for title, ways in _GROUPS),
        *_tip(tip, speech, on_go),
        subtitle=say("privacy.lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="privacy",
    )


def _awaited(one: Awaited, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    say, kind = speech.say, kind_of(one.subject)
    if kind is None:
        return design.stack()
    if one.declined:
        text = say("privacy.declined")
    elif one.in_force:
        text = say("privacy.decide_now")
    else:
        text = say("privacy.decide_until", day=speech.day(one.effective_from))
    return design.banner(
        text,
        Tone.WARNING if one.in_force else Tone.INFO,
        title=say("privacy.new_version", title=speech.of(one.title), version=one.version),
        icon=icons.ACCEPTANCE,
        action=Action(say("privacy.decide"), partial(on_go, Decide(kind)), icons.FORWARD),
        ident=f"awaited-{one.subject}",
    )


def _tip(answer: Answer[Tip], speech: Speech, on_go: Callable[[Place], object]) -> list[Control]:
    """A comfort that needs a cookie, and says so where it is missing (R-2.1.2)."""
    if not isinstance(answer, Ready):
        return []
    say, tip = speech.say, answer.value
    if tip.text is not None:
        text, title = speech.of(tip.text), say("privacy.tip")
        return [design.banner(text, title=title, icon=icons.HELP, ident="tip")]
    if tip.needs is None:
        return []
    way = Action(say("collection.to_cookies"), partial(on_go, Cookies()), icons.COOKIE)
    return [design.banner(say("privacy.tip_off"), Tone.NEUTRAL, action=way, ident="tip-off")]


def _group(
    title: str, ways: tuple[_Way, ...], speech: Speech, on_go: Callable[[Place], object]
) -> Control:
    say = speech.say
    return design.section(
        title,
        design.list_card(
            *(
                design.nav_row(
                    say(way.title),
                    partial(on_go, way.place),
                    subtitle=say(way.text),
                    icon=way.icon,
                    ident=way.ident,
                )
                for way in ways
            )
        ),
    )
