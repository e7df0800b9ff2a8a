"""What the portal publishes of everybody's usage events: rounded, and nothing of the few."""

from collections.abc import Mapping
from typing import Final

from client import design
from client.design import Bar, Control
from client.domain.analytics import Published, ScreenName
from client.domain.answers import Answer
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered

_SCREENS: Final[Mapping[ScreenName, str]] = {
    ScreenName.HOME: "published.home",
    ScreenName.DOCUMENTS: "published.documents",
    ScreenName.DATA: "published.data",
    ScreenName.SERVICES: "published.services",
    ScreenName.PAYMENTS: "published.payments",
    ScreenName.INBOX: "published.inbox",
    ScreenName.PRIVACY: "published.privacy",
    ScreenName.SETTINGS: "published.settings",
    ScreenName.HELP: "published.help",
    ScreenName.SIGN_IN: "published.sign_in",
    ScreenName.OTHER: "published.other",
}


def published_view(answer: Answer[Published], asking: Asking) -> Control:
    say = asking.speech.say
    shown = answered(
        answer,
        asking,
        waiting=design.skeleton(2, label=say("collection.waiting")),
        ready=lambda figures: _figures(figures, asking.speech),
    )
    return design.section(say("published.title"), shown, ident="published")


def _figures(figures: Published, speech: Speech) -> Control:
    say = speech.say
    told = [(screen, count) for screen, count in figures.rows if count is not None]
    bars = [_bar(say(_SCREENS[screen]), count, speech) for screen, count in told]
    rule = say("published.rule", least=figures.least, step=figures.step)
    return design.stack(
        design.paragraph(rule),
        design.bar_chart(bars, ident="figures")
        if bars
        else design.paragraph(say("published.none")),
        design.note(say("published.day", day=speech.day(figures.day))),
    )


def _bar(screen: str, count: int, speech: Speech) -> Bar:
    spoken = speech.say("published.spoken", screen=screen, count=speech.number(count))
    return Bar(screen, count, spoken)
