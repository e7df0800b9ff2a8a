"""What may be written down about a running app: nothing of others' chatter, nothing personal.

Libraries log addresses with codes in them, form values and cookies (STO-16), so they are
held at WARNING. Behind everything stands a filter that takes out what looks personal.
"""

import logging
import re
from typing import Final, TextIO

QUIET: Final = (
    "asyncio",
    "flet",
    "flet_controls",
    "flet_desktop",
    "flet_object_patch",
    "flet_transport",
    "flet_web",
    "httpcore",
    "httpx",
    "keyring",
    "uvicorn",
)

_PERSONAL: Final = (
    # Tokens, codes, proofs and keys: signed JSON, long runs of base64url with a capital in
    # them (a function of ours has none), long runs of hexadecimal digits.
    (re.compile(r"eyJ[\w-]*(?:\.[\w-]*)+"), "[token]"),
    (
        re.compile(r"(?=[\w~-]*[A-Z])(?:[\w~-]{40,}|(?=[A-Za-z_~-]*\d)[\w~-]{24,})"),
        "[token]",
    ),
    (re.compile(r"\b[0-9a-f]{32,}\b"), "[token]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"\+?\d[\d ()-]{7,}\d"), "[number]"),
    # A FIN has a digit somewhere; a word of seven capitals does not.
    (re.compile(r"\b(?=[A-Z]*\d)[0-9A-HJ-NP-Z]{7}\b"), "[FIN]"),
)


def redacted(text: str) -> str:
    for pattern, stands_for in _PERSONAL:
        text = pattern.sub(stands_for, text)
    return text


class Redacting(logging.Formatter):
    """Works on the finished text, so that arguments and tracebacks pass through it too."""

    def format(self, record: logging.LogRecord) -> str:
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: "
        return head + redacted(super().format(record))


class _FloorAtWarning(logging.Filter):
    """Holds a library down even where somebody lowers its level again."""

    def filter(self, record: logging.LogRecord) -> bool:
        library = record.name.partition(".")[0]
        return library not in QUIET or record.levelno >= logging.WARNING


def set_up_logging(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Once, by whoever starts the app. `None` is standard error."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Redacting())
    handler.addFilter(_FloorAtWarning())
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for library in QUIET:
        logging.getLogger(library).setLevel(logging.WARNING)
