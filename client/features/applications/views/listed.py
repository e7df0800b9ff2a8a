"""The list: what runs first, with its countdown; then what is closed."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Press, icons
from client.domain.answers import Answer
from client.domain.applications import Application
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneApplication, Services
from client.shown.answers import Asking
from client.shown.applications import days_left, icon_of, state_tag
from client.shown.asked_pages import asked_page
from client.shown.fees import fee_in_a_word

Go = Callable[[Place], object]


def listed_view(
    answer: Answer[tuple[Application, ...]], asking: Asking, *, on_go: Go, on_back: Press | None
) -> Control:
    speech = asking.speech
    say = speech.say

    def ready(known: tuple[Application, ...]) -> Control:
        if not known:
            way = Action(
                say("applications.to_services"), partial(on_go, Services()), icons.SERVICES
            )
            text = say("applications.none_yet_text")
            return design.empty_state(say("applications.none_yet"), text, action=way)
        running = [one for one in known if one.is_open]
        closed = [one for one in known if not one.is_open]
        return design.stack(
            *_group(say("applications.running"), running, speech, on_go),
            *_group(say("applications.closed"), closed, speech, on_go),
            gap="large",
        )

    waiting = design.skeleton(4, label=say("applications.waiting"))
    return asked_page(
        say("applications.title"),
        answer,
        asking,
        waiting=waiting,
        ready=ready,
        subtitle=say("applications.lead"),
        on_back=on_back,
        ident="applications",
    )


def _group(title: str, known: list[Application], speech: Speech, on_go: Go) -> list[Control]:
    if not known:
        return []
    rows = [_row(one, speech, on_go) for one in known]
    return [design.section(title, design.list_card(*rows))]


def _row(one: Application, speech: Speech, on_go: Go) -> Control:
    left, fee = days_left(one, speech), fee_in_a_word(one, speech)
    told = [one.number, one.institution.short, left, fee]
    return design.nav_row(
        speech.of(one.title),
        partial(on_go, OneApplication(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=icon_of(one.state),
        trailing=state_tag(one, speech),
        ident=f"application-{one.id}",
    )
