"""Making the file: what goes into it, what does not, and the passphrase."""

from collections.abc import Callable
from dataclasses import dataclass

from client import design
from client.design import Control, Press, icons
from client.features.backup.model import Making
from client.shown.answers import Asking
from client.shown.troubles import trouble
from client.storage.backup_file import SHORTEST


@dataclass(frozen=True, slots=True)
class MakingActs:
    on_type: Callable[[str], object]
    on_again: Callable[[str], object]
    on_reveal: Press
    on_make: Press


def make_view(state: Making, drafts: int, asking: Asking, acts: MakingActs) -> Control:
    say = asking.speech.say
    failed = state.failed
    said: list[Control] = []
    if failed is not None:
        why = trouble(failed, asking.speech, on_again=asking.on_again, on_copy=asking.on_copy)
        said = [design.section(say("backup.not_made"), why, level=3)]
    return design.section(
        say("backup.make"),
        design.list_card(
            design.info_row(
                say("backup.look"), subtitle=say("backup.look_text"), icon=icons.SETTINGS
            ),
            design.info_row(
                say("backup.drafts", count=drafts),
                subtitle=say("backup.drafts_text"),
                icon=icons.EDIT,
            ),
            design.info_row(
                say("backup.receipts"), subtitle=say("backup.receipts_text"), icon=icons.CONSENT
            ),
        ),
        design.note(say("backup.not_in_it")),
        design.card(*_passphrase(state, asking, acts), gap="medium"),
        *said,
        subtitle=say("backup.make_text"),
    )


def _passphrase(state: Making, asking: Asking, acts: MakingActs) -> list[Control]:
    say = asking.speech.say
    short = say("backup.too_short", count=SHORTEST) if state.tried and state.is_short else None
    other = say("backup.differs") if state.tried and state.differs else None
    reveal = say("backup.hide") if state.revealed else say("backup.show")
    return [
        design.password_field(
            say("backup.passphrase"),
            state.passphrase,
            acts.on_type,
            revealed=state.revealed,
            on_reveal=acts.on_reveal,
            reveal_label=reveal,
            error=short,
            help_text=say("backup.passphrase_help", count=SHORTEST),
            ident="passphrase",
        ),
        design.password_field(
            say("backup.again"),
            state.again,
            acts.on_again,
            revealed=state.revealed,
            on_reveal=acts.on_reveal,
            reveal_label=reveal,
            error=other,
            on_submit=acts.on_make,
            ident="passphrase-again",
        ),
        design.primary_button(
            say("backup.save"), acts.on_make, wide=True, busy=state.busy, ident="make-backup"
        ),
    ]
