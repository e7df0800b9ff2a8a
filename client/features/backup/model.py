"""A file being made, and a file being opened. Pure."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from client.domain.answers import Failed
from client.domain.backups import Backup
from client.storage.backup_file import SHORTEST, Unopened


class Said(Enum):
    """What a message tells, by its word."""

    SAVED = "backup.saved"
    NOT_SAVED = "backup.not_saved"
    TOO_LARGE = "backup.too_large_to_make"


@dataclass(frozen=True, slots=True, repr=False)
class Making:
    """Not printed: a passphrase is in it."""

    passphrase: str = ""
    again: str = ""
    revealed: bool = False
    tried: bool = False
    busy: bool = False
    failed: Failed | None = None
    said: Said | None = None

    @property
    def is_short(self) -> bool:
        return len(self.passphrase) < SHORTEST

    @property
    def differs(self) -> bool:
        return self.passphrase != self.again

    @property
    def is_ready(self) -> bool:
        return not self.is_short and not self.differs and not self.busy


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of it."""

    drafts: int
    genuine: int
    unchecked: int
    forged: int


@dataclass(frozen=True, slots=True, repr=False)
class Bringing:
    """Not printed: a passphrase is in it."""

    file: bytes | None = None
    name: str = ""
    passphrase: str = ""
    revealed: bool = False
    busy: bool = False
    fault: Unopened | None = None
    unreadable: bool = False
    """The device could not hand the file over."""
    backup: Backup | None = None
    brought: Brought | None = None


def typed(state: Making, text: str) -> Making:
    return replace(state, passphrase=text, failed=None)


def repeated(state: Making, text: str) -> Making:
    return replace(state, again=text, failed=None)


def revealed(state: Making) -> Making:
    return replace(state, revealed=not state.revealed)


def tried(state: Making) -> Making:
    return replace(state, tried=True)


def begun(state: Making) -> Making:
    return replace(state, busy=True, failed=None)


def refused(state: Making, failed: Failed) -> Making:
    return replace(state, busy=False, failed=failed)


def stayed(state: Making) -> Making:
    """The citizen thought better of it: what was typed is still there."""
    return replace(state, busy=False)


def ended(state: Making, said: Said) -> Making:
    """A passphrase that has done its work is not kept."""
    return Making(said=said) if said is Said.SAVED else replace(state, busy=False, said=said)


def told(state: Making) -> Making:
    return replace(state, said=None)


def picked(name: str, file: bytes, fault: Unopened | None) -> Bringing:
    return Bringing(None if fault else file, name, fault=fault)


def not_picked(_: Bringing) -> Bringing:
    return Bringing(unreadable=True)


def passphrase_typed(state: Bringing, text: str) -> Bringing:
    return replace(state, passphrase=text, fault=None)


def passphrase_revealed(state: Bringing) -> Bringing:
    return replace(state, revealed=not state.revealed)


def opening(state: Bringing) -> Bringing:
    return replace(state, busy=True, fault=None)


def unopened(state: Bringing, fault: Unopened) -> Bringing:
    """Only a mistyped passphrase can be tried again with the same file."""
    if fault is Unopened.PASSPHRASE:
        return replace(state, busy=False, fault=fault)
    return Bringing(name=state.name, fault=fault)


def opened(state: Bringing, backup: Backup) -> Bringing:
    return Bringing(name=state.name, backup=backup)


def taken_over(state: Bringing, brought: Brought) -> Bringing:
    return Bringing(name=state.name, brought=brought)


def name_of(today: date) -> str:
    """It never tells whose it is (STO-23)."""
    return f"mygov-backup-{today}.mygov"
