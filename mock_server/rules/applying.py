"""An application is made: every answer judged once more, and then exactly one, whatever is sent
again (REL-04).
"""

from collections.abc import Mapping
from typing import Any, Final

from mock_server.rules import (
    applications,
    declarations,
    eligibility,
    fees,
    form_drafts,
    forms,
    offices,
    uploads,
    working_days,
)
from mock_server.rules.answered import answered_row
from mock_server.rules.findings import Finding, found
from mock_server.rules.form_schemas import is_asked, wrong_in
from mock_server.world import World
from mock_server.world.writing import institution

Record = dict[str, Any]
Answers = Mapping[str, Any]

_LETTERS: Final = "MÜ"


class FormChanged(Exception):
    """The citizen answered an older form."""


class NotAnswered(Exception):
    """`findings` say what is missing, wrong, or stands in the way."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("not answered")
        self.findings = findings


class NotDeclared(Exception):
    """Somebody else is named, and no declaration holds for them."""


def look_over(world: World, fin: str, ident: str, told: Record) -> Record:
    """What the portal thinks of the answers so far; nothing is kept.

    Raises `NoSuchService`, `OutOfService` or `FormChanged`.
    """
    service, form = _form(world, fin, ident, told)
    fields, answers = forms.fields_of(form["steps"]), told["answers"]
    given = {field["key"] for field in fields if field["key"] in answers}
    wrong = [
        one
        for one in wrong_in(fields, form["schema"], answers)
        if one["code"] != "missing" and one["pointer"].strip("/") in given
    ]
    return {
        "findings": wrong or _hindered(world, fin, service, fields, answers),
        "undeclared": [] if wrong else declarations.undeclared(world, fin, fields, answers),
    }


def send(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NoSuchService`, `OutOfService`, `FormChanged`, `NotAnswered`, `NotDeclared` or
    `AcceptanceRequired`: a policy may have changed in the middle of a form (R-1.9).
    """
    service, form = _form(world, fin, ident, told)
    forms.require_accepted(world, fin, service)
    fields, answers = forms.fields_of(form["steps"]), told["answers"]
    wrong = wrong_in(fields, form["schema"], answers)
    if wrong := wrong or _hindered(world, fin, service, fields, answers):
        raise NotAnswered(wrong)
    if declarations.undeclared(world, fin, fields, answers):
        raise NotDeclared
    files = _files(world, fin, fields, answers)
    made = world.chance.ident()
    slot = _slot(fields, answers)
    with world.store.transaction():
        if slot is not None:
            offices.take(world, slot["office"], slot["at"], made)
        record = _record(world, fin, made, service, form, answers)
        record |= {"files": files, "appointment": _appointment(slot)}
        record |= {"payment": fees.asked(world, fin, service)}
        applications.open_one(world, fin, record)
        form_drafts.drop(world, fin, ident)
    return made


def _form(world: World, fin: str, ident: str, told: Record) -> tuple[Record, Record]:
    service = forms.open_service(world, ident)
    form = forms.form_of(world, fin, service)
    if told["version"] != form["version"]:
        raise FormChanged
    return service, form


def _hindered(
    world: World, fin: str, service: Record, fields: list[Record], answers: Answers
) -> list[Finding]:
    return [
        *eligibility.who_cannot(world, fin, fields, answers),
        *eligibility.checked(world, fin, service, answers),
    ]


def _files(world: World, fin: str, fields: list[Record], answers: Answers) -> list[Record]:
    """Raises `NotAnswered` for one that never arrived whole and clean."""
    found_files: list[Record] = []
    for field in fields:
        if field["kind"] != "files" or field["key"] not in answers:
            continue
        for index, one in enumerate(answers[field["key"]]):
            kept = uploads.attached(world, fin, one["id"])
            if kept is None:
                raise NotAnswered([found("file_not_there", field["key"], index)])
            found_files.append(kept)
    return found_files


def _slot(fields: list[Record], answers: Answers) -> Record | None:
    key = next((field["key"] for field in fields if field["kind"] == "slot"), None)
    return None if key is None else answers.get(key)


def _appointment(slot: Record | None) -> Record | None:
    if slot is None:
        return None
    office = offices.office(slot["office"])
    return {
        "office": office["title"],
        "address": office["address"],
        "at": slot["at"],
        "bring": None,
        "slot": slot["office"],
    }


def _record(
    world: World, fin: str, ident: str, service: Record, form: Record, answers: Answers
) -> Record:
    now = world.clock.now()
    fields = forms.fields_of(form["steps"])
    covered = [
        declarations.holding(world, fin, one["declares"]["code"], named)
        for one in fields
        if one["declares"] is not None and (named := declarations.named_in(one, answers))
    ]
    deadline = working_days.after(world.clock.today(), service["working_days"])
    return {
        "id": ident,
        "number": f"{_LETTERS}-{now.year}-{applications.how_many(world) + 1:06}",
        "service": {"id": service["id"], "title": service["title"]},
        "institution": institution(service["institution"]),
        "fee": service["fee"],
        "sent_at": now.isoformat(),
        "working_days": service["working_days"],
        "deadline": deadline.isoformat(),
        "answered": [answered_row(field, answers) for field in _answered(fields, answers)],
        "declarations": sorted({one for held in covered for one in held.values()}),
        "outcome": service.get("outcome"),
    }


def _answered(fields: list[Record], answers: Answers) -> list[Record]:
    return [
        field
        for field in fields
        if (field["key"] in answers and is_asked(field, answers)) or field["value"] is not None
        if field["kind"] != "tick"
    ]
