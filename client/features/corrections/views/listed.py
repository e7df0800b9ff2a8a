"""The list: every correction with where it stands, the newest first."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Press, icons
from client.domain.answers import Answer
from client.domain.corrections import Correction
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import MyData, OneCorrection
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.corrections import due, icon_of, state_tag


def listed_view(
    answer: Answer[tuple[Correction, ...]],
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[Correction, ...]) -> Control:
        if not known:
            action = Action(say("corrections.to_data"), partial(on_go, MyData()), icons.DATA)
            text = say("corrections.none_yet_text")
            return design.empty_state(say("corrections.none_yet"), text, action=action)
        return design.list_card(*(_row(one, asking.speech, on_go) for one in known))

    return asked_page(
        say("corrections.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("corrections.waiting")),
        ready=ready,
        subtitle=say("corrections.lead"),
        on_back=on_back,
        ident="corrections",
    )


def _row(one: Correction, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    told = [one.number, one.owner.short, due(one, speech)]
    return design.nav_row(
        speech.of(one.title),
        partial(on_go, OneCorrection(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=icon_of(one.state),
        trailing=state_tag(one, speech),
        ident=f"correction-{one.id}",
    )
