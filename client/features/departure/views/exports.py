"""Copies of my data: ask for one, see how far it is, take it home."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Icon, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.departure import Export, ExportFile, ExportFormat, ExportState
from client.features.departure import model
from client.features.departure.model import Copying
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.troubles import above

_STATES: Final[Mapping[ExportState, tuple[str, Tone, Icon]]] = {
    ExportState.PREPARING: ("departure.state_preparing", Tone.INFO, icons.CHECKING),
    ExportState.READY: ("departure.state_ready", Tone.SUCCESS, icons.SUCCESS),
    ExportState.FAILED: ("departure.state_failed", Tone.DANGER, icons.ATTENTION),
    ExportState.EXPIRED: ("departure.state_expired", Tone.NEUTRAL, icons.CLOCK),
    ExportState.UNKNOWN: ("departure.state_unknown", Tone.INFO, icons.CHECKING),
}
_SAVE: Final[Mapping[ExportFormat, str]] = {
    ExportFormat.JSON: "departure.save_json",
    ExportFormat.PDF: "departure.save_pdf",
}


@dataclass(frozen=True, slots=True)
class Doing:
    on_ask: Press
    on_save: Callable[[Export, ExportFile], object]
    on_again: Press


def exports_view(
    answer: Answer[tuple[Export, ...]],
    state: Copying,
    asking: Asking,
    doing: Doing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return design.page(
        say("departure.exports"),
        above(
            state.failed,
            answered(
                answer,
                asking,
                waiting=design.skeleton(3, label=say("departure.waiting")),
                ready=lambda exports: _exports(exports, state, asking.speech, doing),
            ),
            asking.speech,
            on_again=doing.on_again,
            on_copy=asking.on_copy,
        ),
        subtitle=say("departure.exports_lead"),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="exports",
    )


def _exports(exports: tuple[Export, ...], state: Copying, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    if not exports:
        return design.empty_state(
            say("departure.none_yet"),
            say("departure.none_yet_text"),
            action=Action(say("departure.ask"), doing.on_ask, icons.DOCUMENTS),
            ident="no-exports",
        )
    parts: list[Control] = []
    if not model.is_preparing(exports):
        ask = design.primary_button(
            say("departure.ask"),
            doing.on_ask,
            icon=icons.DOCUMENTS,
            busy=state.asking,
            ident="ask-export",
        )
        parts.append(design.button_row(ask))
    cards = [_export(one, state, speech, doing) for one in exports]
    return design.stack(*parts, *cards, gap="large")


def _export(export: Export, state: Copying, speech: Speech, doing: Doing) -> Control:
    word, tone, icon = _STATES[export.state]
    lines: list[Control] = [
        design.info_row(
            export.number,
            subtitle=speech.say("departure.asked", moment=speech.moment(export.asked_at)),
            icon=icons.DOCUMENTS,
            trailing=design.tag(speech.say(word), tone, icon),
        )
    ]
    below = [design.note(text) for text in _facts(export, speech)]
    if buttons := [_save(export, file, state, speech, doing) for file in export.files]:
        below.append(design.button_row(*buttons))
    if below:
        lines.append(design.inset(*below))
    return design.list_card(*lines, ident=f"export-{export.id}")


def _facts(export: Export, speech: Speech) -> list[str]:
    say = speech.say
    match export.state:
        case ExportState.PREPARING:
            return [say("departure.progress", percent=export.progress)]
        case ExportState.READY if export.expires_at is not None:
            return [say("departure.until", moment=speech.moment(export.expires_at))]
        case ExportState.FAILED:
            return [say("departure.failed_text")]
        case ExportState.EXPIRED:
            return [say("departure.expired_text")]
        case _:
            return []


def _save(
    export: Export, file: ExportFile, state: Copying, speech: Speech, doing: Doing
) -> Control:
    return design.secondary_button(
        speech.say(_SAVE[file.format]),
        partial(doing.on_save, export, file),
        busy=state.fetching == model.Fetching(export.id, file),
        ident=f"save-{file.format.value}",
    )
