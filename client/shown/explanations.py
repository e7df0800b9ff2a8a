"""What is told before a power of the device is asked for: one text for each purpose."""

from dataclasses import dataclass
from typing import Final

from client.domain.permissions import Purpose


@dataclass(frozen=True, slots=True)
class Explanation:
    """Keys of one version's words. New words: a new version in `client.domain.permissions`."""

    ask: str
    what: str
    why: str
    how_long: str
    instead: str


EXPLANATIONS: Final = {
    Purpose.NEAREST_CENTRE: Explanation(
        "permissions.nearest_centre_ask",
        "permissions.nearest_centre_what",
        "permissions.nearest_centre_why",
        "permissions.nearest_centre_long",
        "permissions.nearest_centre_else",
    ),
    Purpose.CODE_SCAN: Explanation(
        "permissions.code_scan_ask",
        "permissions.code_scan_what",
        "permissions.code_scan_why",
        "permissions.code_scan_long",
        "permissions.code_scan_else",
    ),
    Purpose.DOCUMENT_PAGE: Explanation(
        "permissions.document_page_ask",
        "permissions.document_page_what",
        "permissions.document_page_why",
        "permissions.document_page_long",
        "permissions.document_page_else",
    ),
    Purpose.PORTRAIT: Explanation(
        "permissions.portrait_ask",
        "permissions.portrait_what",
        "permissions.portrait_why",
        "permissions.portrait_long",
        "permissions.portrait_else",
    ),
    Purpose.VOICE_NOTE: Explanation(
        "permissions.voice_note_ask",
        "permissions.voice_note_what",
        "permissions.voice_note_why",
        "permissions.voice_note_long",
        "permissions.voice_note_else",
    ),
    Purpose.VIDEO_VOICE: Explanation(
        "permissions.video_voice_ask",
        "permissions.video_voice_what",
        "permissions.video_voice_why",
        "permissions.video_voice_long",
        "permissions.video_voice_else",
    ),
    Purpose.MESSAGE_NOTICES: Explanation(
        "permissions.message_notices_ask",
        "permissions.message_notices_what",
        "permissions.message_notices_why",
        "permissions.message_notices_long",
        "permissions.message_notices_else",
    ),
}
