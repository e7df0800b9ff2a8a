"""What can be done on the screen of one message."""

from collections.abc import Callable
from dataclasses import dataclass

from client.design import Press
from client.domain.inbox import Attachment, Complaint, Mark
from client.places import Place


@dataclass(frozen=True, slots=True)
class MessageActs:
    on_accept: Press
    on_file: Callable[[Attachment], object]
    on_go: Callable[[Place], object]
    on_calendar: Press
    on_mark: Callable[[Mark], object]
    on_reply: Press
    on_reply_typed: Callable[[str], object]
    on_reply_sent: Press
    on_reply_left: Press
    on_report: Press
    on_sender: Press
    on_complain: Callable[[Complaint | None], object]
    on_report_comment: Callable[[str], object]
    on_report_sent: Press
    on_report_left: Press
