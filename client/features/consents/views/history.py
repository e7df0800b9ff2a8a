"""What the notary says of the history: a quiet line, or an alarm with what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Action, Control, Dialog, Press, Tone, icons
from client.domain.consent_chain import ALARMS, Standing
from client.i18n.formats import Speech

_QUIET: Final[Mapping[Standing, str]] = {
    Standing.TRUE: "consents.history_true",
    Standing.FIRST: "consents.history_first",
    Standing.UNCHECKED: "consents.history_unchecked",
}
_LOUD: Final[Mapping[Standing, str]] = {
    Standing.CHANGED: "consents.alarm_changed",
    Standing.SHORTENED: "consents.alarm_shortened",
    Standing.FORKED: "consents.alarm_forked",
    Standing.UNSIGNED: "consents.alarm_unsigned",
}


@dataclass(frozen=True, slots=True)
class Alarmed:
    on_save: Press
    on_begin_anew: Press


def history_block(standing: Standing, events: int, speech: Speech, doing: Alarmed) -> Control:
    say = speech.say
    if standing not in ALARMS:
        told = f"{say(_QUIET[standing])} · {say('consents.events', count=events)}"
        known = standing is not Standing.UNCHECKED
        word = design.tag(told, Tone.SUCCESS if known else Tone.NEUTRAL, icons.HISTORY)
        return design.line_up(word)
    return design.stack(
        design.banner(
            f"{say(_LOUD[standing])} {say('consents.alarm_text')}",
            Tone.DANGER,
            title=say("consents.alarm"),
            ident="history-alarm",
        ),
        design.button_row(
            design.secondary_button(
                say("consents.save_evidence"),
                doing.on_save,
                icon=icons.SAVE,
                ident="save-evidence",
            ),
            design.quiet_button(
                say("consents.begin_anew"), doing.on_begin_anew, ident="begin-anew"
            ),
        ),
        gap="small",
    )


def begin_anew_dialog(speech: Speech, on_begin: Press, stay: Action) -> Dialog:
    say = speech.say
    return design.confirmation(
        say("consents.begin_anew_title"),
        design.paragraph(say("consents.begin_anew_text")),
        confirm=Action(say("consents.begin_anew"), on_begin),
        cancel=stay,
        danger=True,
    )
