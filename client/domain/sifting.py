"""Which of the messages that are kept a sieve lets through, while the portal cannot be asked."""

from client.domain.folding import is_found
from client.domain.inbox import Box, Heading, Sieve, Summary


def passes(one: Summary, sieve: Sieve) -> bool:
    """By what a list knows of a message, in any language; only the portal knows its full text."""
    head = one.heading
    texts = [head.subject, head.sender.name, head.source, *([one.preview] if one.preview else [])]
    said = [part for text in texts for part in (text.az, text.en, text.ru)]
    return (
        stands_in(head, sieve)
        and sieve.category in (None, head.category)
        and sieve.sender in (None, head.sender.id)
        and is_found(sieve.words, head.reference or "", *said)
    )


def stands_in(head: Heading, sieve: Sieve) -> bool:
    """By what a mark can change."""
    in_box = sieve.box is Box.ALL or head.archived == (sieve.box is Box.ARCHIVE)
    return in_box and (not sieve.only_unread or head.is_unread)
