"""My requests for help, each with where it stands."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Press, icons
from client.domain.answers import Answer
from client.domain.threads import (
    Ticket,
)
from client.features.help.views.words import STATES, state_tag, title_of
from client.i18n.formats import Speech
from client.places import Place
from client.places.threads import AskForHelp, OneTicket
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.threads import due


def help_view(
    answer: Answer[tuple[Ticket, ...]],
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[Ticket, ...]) -> Control:
        ask = partial(on_go, AskForHelp())
        if not known:
            action = Action(say("help.ask"), ask, icons.HELP)
            text = say("help.none_yet_text")
            return design.empty_state(say("help.none_yet"), text, action=action)
        button = design.primary_button(say("help.ask"), ask, icon=icons.HELP, ident="ask-help")
        rows = [_row(one, asking.speech, on_go) for one in known]
        return design.stack(design.button_row(button), design.list_card(*rows), gap="large")

    return asked_page(
        say("help.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("help.waiting")),
        ready=ready,
        subtitle=say("help.lead"),
        on_back=on_back,
        ident="help",
    )


def _row(one: Ticket, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    told = [one.concerns, one.number, due(one.deadline, speech, is_open=one.is_open)]
    return design.nav_row(
        title_of(one, speech),
        partial(on_go, OneTicket(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=STATES[one.state][2],
        trailing=state_tag(one, speech),
        ident=f"ticket-{one.id}",
    )
