"""The few facts the whole app watches, one object per window or tab. Never shared, never global.

Everything else lives in the screen that shows it.
"""

from dataclasses import dataclass, field
from enum import Enum

from client.domain.answers import Trouble
from client.domain.app_lock import Lock
from client.domain.choices import Choices
from client.domain.family import MandateId, Represented
from client.domain.languages import Language
from client.domain.permissions import Outcome
from client.domain.picturing import Picturing
from client.domain.portal import Environment, PortalInfo
from client.domain.session import Ended, EndReason, Guest, Restoring, Session, SignedIn
from client.hooks import Context, create_context, observable, use_context
from client.i18n import Say, speaker


class Width(Enum):
    """Buckets, not pixels: a screen re-renders when its layout changes, not when it is dragged."""

    COMPACT = "compact"
    """A phone: bottom bar, one pane. Below 600 logical pixels."""
    MEDIUM = "medium"
    """A tablet or a small window: rail, one pane. Below 1024."""
    EXPANDED = "expanded"
    """A desktop: labelled rail, list and detail side by side."""


def width_bucket(pixels: float | None) -> Width:
    if pixels is None or pixels < 600:  # noqa: PLR2004 - see Width
        return Width.COMPACT
    return Width.MEDIUM if pixels < 1024 else Width.EXPANDED  # noqa: PLR2004 - see Width


@observable
@dataclass
class AppState:
    session: Session = field(default_factory=Restoring)
    choices: Choices = field(default_factory=Choices)
    width: Width = Width.COMPACT
    portal: PortalInfo | None = None
    trouble: Trouble | None = None
    """Why the portal cannot be asked just now; `None` while it answers."""
    asked_again: int = 0
    """Raised when the citizen asks us to try the portal again."""
    networks: int = 0
    """Raised when the device says that its network has come, gone, or is another one."""
    unread: int = 0
    """Messages nobody has read: the number on the bell."""
    waiting_marks: int = 0
    """Messages whose marks the portal does not know yet."""
    refused_marks: int = 0
    """Messages whose marks it did not take, until the citizen has read that."""
    untold: Outcome | None = None
    """Why the device did not show the last notice that was wanted; `None` when it did."""
    owed: str | None = None
    """The subject whose text has to be decided before the citizen can go on (2.9)."""
    return_to: str | None = None
    """Where a guest wanted to go, as an address: shown once they are signed in."""
    crossed_at: float | None = None
    """When the width last became another bucket, on the monotonic clock."""
    deeds: int = 0
    """Raised when something of the citizen's was changed here: what shows it asks again."""
    hidden: int = 0
    """Raised when the window goes out of sight: what was unmasked is masked again."""
    lock: Lock | None = None
    """The citizen's own lock on this app, if they set one."""
    locked: bool = False
    """It is shut: nothing of the citizen's is drawn at all."""
    persons: tuple[Represented, ...] | None = None
    """Whom the citizen stands for, as the portal told last; `None` before it did."""
    concerning: Represented | None = None
    """Whose data is shown instead of the citizen's own."""
    parted: Represented | None = None
    """For whom it has just ended: said once, until the citizen has read it."""
    picturing: Picturing | None = None
    """Underway to show support one of the app's screens."""
    epoch: int = 0
    """Raised when a lost window returns: Flet drops what changed meanwhile (guide 5.2)."""

    def ask_portal_again(self) -> None:
        self.asked_again += 1

    def tell_of_a_deed(self) -> None:
        self.deeds += 1

    def hear_of_marks(self, waiting: int, refused: int) -> None:
        if waiting != self.waiting_marks:
            self.waiting_marks = waiting
        if refused:
            self.refused_marks += refused

    def read_of_refused_marks(self) -> None:
        self.refused_marks = 0

    def forget(self) -> None:
        """What is underway of the citizen who goes."""
        self.waiting_marks = self.refused_marks = 0
        self.picturing = None

    def end(self, reason: EndReason, unsent: int = 0) -> None:
        """What ended the sign-in first is what the citizen is told, not its echo."""
        self.picturing = None
        if not isinstance(self.session, Ended):
            self.session = Ended(reason, unsent=unsent)

    def part_from(self, mandate: MandateId) -> None:
        """The portal, a court or a birthday says it is over: back to one's own, and at once."""
        known = self.persons or ()
        self.persons = tuple(one for one in known if one.id != mandate)
        if self.concerning is not None and self.concerning.id == mandate:
            self.parted, self.concerning = self.concerning, None

    def take_up(self, found: SignedIn | None) -> None:
        """The sign-in that was kept, unless the citizen has been quicker."""
        if isinstance(self.session, Restoring):
            self.session = found or Guest()

    def shut(self) -> None:
        """Also while a sign-in is only kept and not yet looked for."""
        if self.lock is not None and not self.locked:
            self.hidden += 1
            self.picturing = None
            self.locked = True

    def open(self, now: float) -> None:
        """Screens take up what they held: for them it is as if the window had changed."""
        self.crossed_at = now
        self.locked = False

    @property
    def language(self) -> Language:
        return self.choices.language

    @property
    def say(self) -> Say:
        return speaker(self.choices.language)

    @property
    def for_trying(self) -> bool:
        """Whether this portal is surely or possibly not the real one: then the app says so."""
        return self.portal is not None and self.portal.environment is not Environment.PRODUCTION

    @property
    def signed_in(self) -> bool:
        return isinstance(self.session, SignedIn)


StateContext: Context[AppState | None] = create_context(None)


def use_app_state() -> AppState:
    """Subscribes the calling component."""
    state = use_context(StateContext)
    if state is None:
        raise RuntimeError("No AppState above this screen; wrap the app in StateContext.")
    return state
