"""Taking one's things along: a file made here, a file opened here."""

from client.design import Control, page
from client.edges import use_back, use_speech
from client.features.backup.bringing import BringBlock
from client.features.backup.making import MakeBlock
from client.hooks import component
from client.storage.backup_file import COST


@component
def BackupScreen(cost: int = COST) -> Control:
    """`cost` is what one try of a passphrase takes; a test has less time than a thief."""
    say = use_speech().say
    return page(
        say("backup.title"),
        MakeBlock(cost),
        BringBlock(),
        subtitle=say("backup.lead"),
        on_back=use_back(),
        back_label=say("ways.back"),
        ident="backup",
    )
