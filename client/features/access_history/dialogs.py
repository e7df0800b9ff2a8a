"""What is asked before an account is locked."""

from client.design import (
    Action,
    Control,
    Dialog,
    Press,
    Tone,
    banner,
    confirmation,
    paragraph,
    steps,
)
from client.domain.access import AccessAttempt
from client.features.access_history.model import State
from client.i18n.formats import Speech
from client.shown.troubles import NAMES


def question(
    attempt: AccessAttempt, state: State, speech: Speech, *, on_yes: Press, on_no: Press
) -> Dialog:
    say = speech.say
    body: list[Control] = [
        paragraph(say("access.ask_text", moment=speech.moment(attempt.at))),
        steps(say("access.ask_step_1"), say("access.ask_step_2"), say("access.ask_step_3")),
    ]
    if state.not_done is not None:
        why = say(NAMES[state.not_done.trouble])
        body.append(banner(say("access.not_locked", why=why), Tone.WARNING, ident="not-locked"))
    return confirmation(
        say("access.ask_title"),
        *body,
        confirm=Action(say("access.lock"), on_yes),
        cancel=Action(say("access.cancel"), on_no),
        danger=True,
        busy=state.reporting,
    )
