"""The two questions before something ends or changes: taking back, and extending."""

from collections.abc import Callable
from datetime import date

from client.design import (
    Action,
    Dialog,
    Option,
    Press,
    choice,
    confirmation,
    paragraph,
    switch_row,
)
from client.domain.consents import Consent
from client.features.consents import acting
from client.features.consents.acting import Acting
from client.i18n.formats import Speech


def revoke_dialog(
    state: Acting,
    speech: Speech,
    *,
    on_erase: Callable[[bool], object],
    on_revoke: Press,
    on_close: Press,
) -> Dialog:
    """One question and one press: as easy as giving was (CON-03)."""
    say = speech.say
    return confirmation(
        say("consents.revoke_title"),
        paragraph(say("consents.revoke_text")),
        switch_row(say("consents.ask_erase"), on_erase, on=state.erase, ident="ask-erase"),
        confirm=Action(say("consents.revoke"), on_revoke),
        cancel=Action(say("consents.cancel"), on_close),
        danger=True,
        busy=state.busy,
    )


def extend_dialog(
    one: Consent,
    state: Acting,
    speech: Speech,
    *,
    on_until: Callable[[date], object],
    on_extend: Press,
    on_close: Press,
) -> Dialog:
    say = speech.say
    ends = acting.longer_ends(one, speech.today)
    cancel = Action(say("consents.cancel"), on_close)
    if not ends:
        return confirmation(
            say("consents.extend_title"),
            paragraph(say("consents.extend_not")),
            confirm=Action(say("consents.close"), on_close),
            cancel=cancel,
        )
    options = [Option(end, speech.day(end)) for end in ends]
    return confirmation(
        say("consents.extend_title"),
        paragraph(say("consents.extend_text")),
        choice(
            options,
            state.until or date.min,
            on_until,
            label=say("consents.extend_until"),
            ident="until",
        ),
        confirm=Action(say("consents.extend"), on_extend),
        cancel=cancel,
        busy=state.busy,
    )
