"""Every error path of doing things, and the test that shows it: one file a flow beside this one.

A row (`[[path]]`) says in words what goes wrong, and which tests show what a citizen sees of it
and how they go on. What the portal may say of it is named in the row:

    answers   operation of the contract = the statuses it declares for it
    codes     names in `mock_server/problems/titles`
    findings  names in `mock_server/world/data/findings.json`
    states    an enumeration of the contract = those of its values that are no good news

A row with none of them is about the device, or a line that was lost. What a citizen can never see
stands in `unseen.toml`, with why. `tests/test_error_paths.py` holds that nothing is missing, left
over or untried.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from mock_server.contract import document
from mock_server.world.data import table

HERE: Final = Path(__file__).parent
MOCK: Final = HERE.parents[1] / "mock_server"
FLOWS: Final = (
    "catalogue",
    "forms",
    "attachments",
    "confirmation",
    "drafts",
    "acceptance",
    "declarations",
    "applications",
    "payments",
    "letters",
    "help",
)
AREAS: Final = (
    "services",
    "uploads",
    "step_up",
    "acceptances",
    "declarations",
    "mentions",
    "applications",
    "payments",
    "letters",
    "help",
)
"""Of the contract."""
OTHER_AREAS: Final = frozenset(
    {
        "access",
        "cabinet",
        "centres",
        "certificates",
        "consents",
        "contact_choices",
        "contacts",
        "corrections",
        "data_uses",
        "departure",
        "documents",
        "events",
        "family",
        "inbox",
        "info",
        "inquiries",
        "institutions",
        "login",
        "presentations",
        "privacy",
        "security",
        "video_appointments",
    }
)
"""Of other things than doing: an area that is added stands in one of the two."""
TITLES: Final = (
    "acceptances",
    "access",
    "family",
    "general",
    "letters",
    "mentions",
    "payments",
    "services",
)
"""The names of problems that these areas may give, or every area."""
_STANDING: Final = ("state", "fault")

GOOD: Final[Mapping[str, frozenset[str]]] = {
    "Upload.state": frozenset({"open", "clean"}),
    "StepUp.state": frozenset({"open", "confirmed"}),
    "Declaration.state": frozenset({"active"}),
    "Mention.state": frozenset({"active"}),
    "ApplicationState": frozenset(
        {"sent", "accepted", "in_review", "appointment", "ready", "completed", "appealed"}
    ),
    "ApplicationFee.state": frozenset({"due", "in_progress", "paid"}),
    "Bill.state": frozenset({"due", "in_progress", "paid"}),
    "Payment.state": frozenset({"created", "authorising", "paid"}),
    "Payment.fault": frozenset(),
    "Letter.state": frozenset({"sent", "received", "in_review", "answered"}),
    "Ticket.state": frozenset({"received", "assigned", "in_work", "answered", "reopened"}),
}
"""Which values of the areas' states need no row. One that is added comes here or into a row."""


@dataclass(frozen=True)
class ErrorPath:
    flow: str
    says: str = ""
    answers: Mapping[str, list[int]] = field(default_factory=dict[str, list[int]])
    codes: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    states: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])
    tests: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    why: str = ""
    """It can never be seen; only in `unseen.toml`."""

    def names(self) -> Iterator[str]:
        """What the portal may say, each as one line."""
        yield from (f"{name} {one}" for name, all_of in self.answers.items() for one in all_of)
        yield from (f"code {one}" for one in self.codes)
        yield from (f"finding {one}" for one in self.findings)
        yield from (f"{name} {one}" for name, all_of in self.states.items() for one in all_of)


def error_paths(flow: str) -> tuple[ErrorPath, ...]:
    told = tomllib.loads((HERE / f"{flow}.toml").read_text("utf-8"))["path"]
    return tuple(ErrorPath(flow, **row) for row in told)


def declared() -> Iterator[str]:
    """What the portal may say by its contract, its titles and its findings, each as one line."""
    ours = {
        told["operationId"]
        for part in _areas()
        for path in part["paths"].values()
        for told in path.values()
    }
    for told in (one for path in document()["paths"].values() for one in path.values()):
        if told["operationId"] in ours:
            wrong = (status for status in told["responses"] if status[0] in "45")
            yield from (f"{told['operationId']} {status}" for status in wrong)
    for name in TITLES:
        titles = json.loads((MOCK / "problems" / "titles" / f"{name}.json").read_text("utf-8"))
        yield from (f"code {one}" for one in titles)
    yield from (f"finding {one}" for one in table("findings"))
    for name, values in states().items():
        yield from (f"{name} {one}" for one in values if one not in GOOD.get(name, ()))


def states() -> dict[str, list[str]]:
    """Every enumeration of the areas that tells how something stands, or what failed."""
    found: dict[str, list[str]] = {}
    for part in _areas():
        for name, schema in part["schemas"].items():
            if name.endswith("State") and "enum" in schema:
                found[name] = schema["enum"]
            for key, told in schema.get("properties", {}).items():
                if key in _STANDING and (values := _values(told)):
                    found[f"{name}.{key}"] = values
    return found


def _areas() -> Iterator[dict[str, Any]]:
    for name in AREAS:
        yield json.loads((MOCK / "contract" / "areas" / f"{name}.json").read_text("utf-8"))


def _values(told: Mapping[str, Any]) -> list[str]:
    return [one for part in (told, *told.get("oneOf", ())) for one in part.get("enum", ())]
