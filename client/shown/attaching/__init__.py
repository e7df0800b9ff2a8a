"""Files on their way to the portal from any form: picked, sent in pieces, paused, resumed."""

from client.shown.attaching.block import (
    Wanted,
    attachments_block,
    on_its_way,
)
from client.shown.attaching.sending import Attaching, use_attaching
from client.shown.attaching.transfer import Transfer, TransferFault

__all__ = [
    "Attaching",
    "Transfer",
    "TransferFault",
    "Wanted",
    "attachments_block",
    "on_its_way",
    "use_attaching",
]
