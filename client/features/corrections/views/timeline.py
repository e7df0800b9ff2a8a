"""The way of a correction: who did what, when, and what was said."""

from typing import Final

from client import design
from client.design import Control
from client.domain.corrections import By, Correction, CorrectionState, Step
from client.i18n.formats import Speech
from client.shown.corrections import NAMES, icon_of
from client.shown.files import sent_lines
from client.shown.spoken import Spoken, spoken_blocks

_BY: Final = {
    By.CITIZEN: "corrections.by_you",
    By.PORTAL: "corrections.by_portal",
    By.OWNER: "corrections.by_owner",
    By.UNKNOWN: "corrections.by_unknown",
}


def timeline(one: Correction, speech: Speech, spoken: Spoken) -> Control:
    """The newest first: that is what the citizen came for."""
    rows: list[Control] = []
    for step in reversed(one.steps):
        rows.append(_step(step, speech))
        rows.extend(spoken_blocks(step.files, spoken, speech))
    return design.list_card(*rows)


def _step(step: Step, speech: Speech) -> Control:
    say = speech.say
    lines = [f"{speech.moment(step.at)} · {say(_BY[step.by])}"]
    if step.note is not None:
        lines.append(speech.of(step.note))
    if step.comment:
        lines.append(say("corrections.you_wrote", text=step.comment))
    lines.extend(sent_lines(step.files, speech))
    return design.info_row(
        say(NAMES[step.state]),
        subtitle="\n".join(lines),
        icon=icon_of(step.state),
        ident=f"step-{step.state.value}",
    )


def reason_of(one: Correction, speech: Speech) -> str | None:
    """What the owner said last when it refused or asked for documents."""
    told = (CorrectionState.REFUSED, CorrectionState.NEED_DOCUMENTS)
    said = [step.note for step in one.steps if step.state in told and step.note is not None]
    return speech.of(said[-1]) if said else None
