"""The account its owner has locked: the number, and the way back."""

from collections.abc import Callable
from functools import partial

from client.design import (
    Control,
    Press,
    Tone,
    banner,
    button_row,
    fact_row,
    icons,
    list_card,
    paragraph,
    quiet_button,
    secondary_button,
    section,
    stack,
)
from client.domain.access import Incident
from client.i18n.formats import Speech


def locked(
    incident: Incident, speech: Speech, *, on_copy: Callable[[str], object], on_noted: Press
) -> Control:
    """It stays until the citizen puts it away: the portal has ended the sign-in already."""
    say = speech.say
    facts = [
        fact_row(say("access.number"), incident.number, ident="incident-number"),
        fact_row(say("access.sign_ins_ended"), speech.number(incident.sign_ins_ended)),
    ]
    if incident.phone is not None:
        facts.append(fact_row(say("access.support"), incident.phone))
    return stack(
        banner(
            say("access.locked_text"),
            Tone.SUCCESS,
            title=say("access.locked_title"),
            icon=icons.LOCKED,
            ident="locked",
        ),
        list_card(*facts),
        section(say("access.way_back"), paragraph(speech.of(incident.way_back))),
        button_row(
            secondary_button(
                say("access.copy_number"),
                partial(on_copy, incident.number),
                icon=icons.COPY,
                ident="copy-number",
            ),
            quiet_button(say("access.leave"), on_noted, ident="leave-locked"),
        ),
    )
