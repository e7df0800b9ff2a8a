"""The inbox: messages of the portal and of every institution's system (R-6.2)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.languages import Text
from client.domain.senders import Sender, SenderId

MessageId = NewType("MessageId", str)

LONGEST_REPLY: Final = 4000
LONGEST_COMMENT: Final = 2000
MOST_AT_ONCE: Final = 500


class Box(Enum):
    INBOX = "inbox"
    ARCHIVE = "archive"
    ALL = "all"


class Category(Enum):
    LETTER = "letter"
    LEGAL_NOTICE = "legal_notice"
    PAYMENT = "payment"
    DOCUMENT = "document"
    APPLICATION = "application"
    CORRECTION = "correction"
    CONSENT = "consent"
    SECURITY = "security"
    REMINDER = "reminder"
    SURVEY = "survey"
    PROMOTION = "promotion"
    UNKNOWN = "unknown"
    """From a newer portal: shown as a letter."""


class Signature(Enum):
    VERIFIED = "verified"
    NOT_VERIFIED = "not_verified"
    NONE = "none"
    UNKNOWN = "unknown"
    """Treated as not verified."""


class MessageState(Enum):
    ARRIVED = "arrived"
    EDITED = "edited"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class ActKind(Enum):
    OPEN = "open"
    PAY = "pay"
    SIGN = "sign"
    OPEN_DOCUMENT = "open_document"
    REPLY = "reply"
    CALENDAR = "calendar"
    REPORT = "report"
    UNKNOWN = "unknown"


class Mark(Enum):
    """What can be done with many at once."""

    READ = "read"
    UNREAD = "unread"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"


UNDONE: Final = {
    Mark.READ: Mark.UNREAD,
    Mark.UNREAD: Mark.READ,
    Mark.ARCHIVE: Mark.UNARCHIVE,
    Mark.UNARCHIVE: Mark.ARCHIVE,
}


class Complaint(Enum):
    """Why a message is not right."""

    NOT_ME = "not_me"
    FRAUD = "fraud"
    WRONG = "wrong"
    UNWANTED = "unwanted"


@dataclass(frozen=True, slots=True)
class Target:
    """A thing of the portal that a message is about; `kind` is the portal's word for it."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class MessageAct:
    kind: ActKind
    target: Target | None


@dataclass(frozen=True, slots=True)
class Attachment:
    id: str
    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Precondition:
    """What to accept before the message opens."""

    text: Text
    version: str
    accepted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reply:
    id: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list and a whole message both know."""

    id: MessageId
    sender: Sender
    source: Text
    category: Category
    subject: Text
    reference: str | None
    concerns: Text | None
    """The person it is about, when that is not the citizen."""
    sent_at: datetime
    signature: Signature
    deadline: date | None
    state: MessageState
    changed_at: datetime | None
    read_at: datetime | None
    archived: bool
    locked: bool
    files: int
    waits: bool = False
    """Marked here, and the portal does not know it yet."""
    read_waits: bool = False
    """And that it was read is among it."""

    @property
    def is_unread(self) -> bool:
        return self.read_at is None


@dataclass(frozen=True, slots=True)
class Summary:
    heading: Heading
    preview: Text | None

    @property
    def id(self) -> MessageId:
        return self.heading.id


@dataclass(frozen=True, slots=True)
class Message:
    heading: Heading
    text: Text | None
    acts: tuple[MessageAct, ...]
    attachments: tuple[Attachment, ...]
    precondition: Precondition | None
    receipt_wanted: bool
    receipt_sent_at: datetime | None
    replies: tuple[Reply, ...]

    @property
    def id(self) -> MessageId:
        return self.heading.id

    def offers(self, kind: ActKind) -> bool:
        return any(one.kind is kind for one in self.acts)


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which messages of the inbox are meant."""

    box: Box = Box.INBOX
    category: Category | None = None
    sender: SenderId | None = None
    only_unread: bool = False
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Nothing of the box is held back."""
        narrow = self.category or self.sender or self.only_unread or self.words.strip()
        return not narrow


@dataclass(frozen=True, slots=True)
class InboxPage:
    messages: tuple[Summary, ...]
    next: str | None
    found: int
    unread: int


@dataclass(frozen=True, slots=True)
class Marked:
    """Those that were otherwise before: what an undo takes back."""

    changed: tuple[MessageId, ...]
    unread: int
    refused: tuple[MessageId, ...] = ()
    """Not there (any more), or with a condition that has to be accepted first."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An attachment's bytes, as announced."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Preparing:
    """Its sender is not done; `seconds` is their estimate."""

    seconds: int


class FileTrouble(Enum):
    """Why an attachment cannot be had, apart from what the portal always may answer."""

    EXPIRED = "expired"
    SPOILED = "spoiled"
    """What came is not what was announced: not shown, not kept."""
