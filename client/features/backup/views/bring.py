"""Opening a file: why it does not open, what is in it, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.backups import Backup, SignedReceipt
from client.features.backup.model import Bringing, Brought
from client.i18n.formats import Speech
from client.storage.backup_file import Unopened

_FAULTS: Final[Mapping[Unopened, str]] = {
    Unopened.FOREIGN: "backup.foreign",
    Unopened.TOO_LARGE: "backup.too_large",
    Unopened.NEWER: "backup.newer",
    Unopened.PASSPHRASE: "backup.wrong_passphrase",
    Unopened.DAMAGED: "backup.damaged",
}


@dataclass(frozen=True, slots=True)
class BringingActs:
    on_pick: Press
    on_type: Callable[[str], object]
    on_reveal: Press
    on_open: Press
    on_take_over: Press


def bring_view(state: Bringing, speech: Speech, acts: BringingActs) -> Control:
    say = speech.say
    return design.section(
        say("backup.bring"),
        *_fault(state, speech),
        *_brought(state.brought, speech),
        *([] if state.file is None else [_passphrase(state, speech, acts)]),
        *([] if state.backup is None else [_inside(state.backup, state, speech, acts)]),
        design.button_row(
            design.secondary_button(
                say("backup.pick"), acts.on_pick, icon=icons.ATTACH, ident="pick-backup"
            )
        ),
        subtitle=say("backup.bring_text"),
    )


def _fault(state: Bringing, speech: Speech) -> list[Control]:
    say = speech.say
    if state.unreadable:
        return [design.banner(say("backup.unreadable"), Tone.WARNING, ident="backup-fault")]
    if state.fault is None or state.fault is Unopened.PASSPHRASE:
        return []
    text = say(_FAULTS[state.fault])
    return [design.banner(text, Tone.WARNING, title=state.name or None, ident="backup-fault")]


def _passphrase(state: Bringing, speech: Speech, acts: BringingActs) -> Control:
    say = speech.say
    wrong = say(_FAULTS[state.fault]) if state.fault is not None else None
    return design.card(
        design.strong(state.name),
        design.password_field(
            say("backup.its_passphrase"),
            state.passphrase,
            acts.on_type,
            revealed=state.revealed,
            on_reveal=acts.on_reveal,
            reveal_label=say("backup.hide") if state.revealed else say("backup.show"),
            error=wrong,
            on_submit=acts.on_open,
            ident="its-passphrase",
        ),
        design.primary_button(
            say("backup.open"), acts.on_open, wide=True, busy=state.busy, ident="open-backup"
        ),
        gap="medium",
    )


def _inside(backup: Backup, state: Bringing, speech: Speech, acts: BringingActs) -> Control:
    say = speech.say
    return design.card(
        design.list_card(
            design.fact_row(say("backup.made_for"), backup.made_for),
            design.fact_row(say("backup.made_at"), speech.moment(backup.made_at)),
            design.fact_row(say("backup.drafts_inside"), speech.number(len(backup.drafts))),
            design.fact_row(say("backup.receipts_inside"), speech.number(len(backup.receipts))),
        ),
        design.note(say("backup.take_over_text")),
        design.primary_button(
            say("backup.take_over"),
            acts.on_take_over,
            wide=True,
            busy=state.busy,
            ident="take-over",
        ),
        gap="medium",
        ident="inside",
    )


def _brought(brought: Brought | None, speech: Speech) -> list[Control]:
    if brought is None:
        return []
    say = speech.say
    told = [
        say("backup.brought_drafts", count=brought.drafts),
        say("backup.brought_receipts", count=brought.genuine + brought.unchecked),
    ]
    if brought.unchecked:
        told.append(say("backup.brought_unchecked", count=brought.unchecked))
    if brought.forged:
        told.append(say("backup.brought_forged", count=brought.forged))
    title, text = say("backup.brought"), "\n".join(told)
    tone = Tone.WARNING if brought.forged else Tone.SUCCESS
    return [design.banner(text, tone, title=title, ident="brought")]


def kept_view(
    kept: tuple[SignedReceipt, ...], speech: Speech, on_save: Callable[[SignedReceipt], object]
) -> Control:
    say = speech.say
    rows = [
        design.nav_row(
            one.number,
            partial(on_save, one),
            subtitle=say("backup.save_receipt"),
            icon=icons.CONSENT,
            ident=f"kept-{one.number}",
        )
        for one in kept
    ]
    return design.section(
        say("backup.kept"), design.list_card(*rows), subtitle=say("backup.kept_text")
    )
