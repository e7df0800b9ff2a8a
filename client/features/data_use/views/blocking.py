"""Stopping what goes out under a consent, from the entry that shows it went."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Dialog, Press, Tone, icons
from client.domain.answers import Failed
from client.domain.consents import ConsentId
from client.features.data_use.blocking import Blocking, Step
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import OneConsent
from client.shown.answers import Asking
from client.shown.troubles import trouble


def block_dialog(state: Blocking, speech: Speech, *, on_yes: Press, on_no: Press) -> Dialog | None:
    if state.step not in {Step.ASKED, Step.SENDING}:
        return None
    say = speech.say
    return design.confirmation(
        say("data_use.block_title"),
        design.paragraph(say("data_use.block_text")),
        confirm=Action(say("data_use.block_yes"), on_yes, icons.REVOKED),
        cancel=Action(say("consents.cancel"), on_no),
        busy=state.step is Step.SENDING,
    )


def block_told(
    state: Blocking,
    consent: ConsentId,
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_block: Press,
) -> list[Control]:
    """What came of it, and where it is taken up again or withdrawn."""
    say = asking.speech.say
    to = Action(say("data_use.block_onward"), partial(on_go, OneConsent(consent)))
    match state.step:
        case Step.BLOCKED:
            words, tone = say("data_use.blocked"), Tone.SUCCESS
        case Step.OVER:
            words, tone = say("data_use.block_over"), Tone.INFO
        case _:
            return [] if state.not_done is None else [_not_done(state.not_done, asking, on_block)]
    return [design.banner(words, tone, icon=icons.REVOKED, action=to, ident="blocked")]


def _not_done(failed: Failed, asking: Asking, on_block: Press) -> Control:
    """Trying again asks the same question again."""
    why = trouble(failed, asking.speech, on_again=on_block, on_copy=asking.on_copy)
    return design.section(asking.speech.say("data_use.not_blocked"), why)
