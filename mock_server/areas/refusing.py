"""What services, applications, declarations and uploads refuse, as problems in three languages."""

from collections.abc import Callable, Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from mock_server.answers import made_answer, problem
from mock_server.areas.deeds import done_once
from mock_server.problems import language_of
from mock_server.rules import applications, applying, declarations, form_drafts, forms, uploads
from mock_server.rules.findings import Finding
from mock_server.rules.machine import IllegalMove
from mock_server.rules.objections import PersonObjected
from mock_server.rules.once import KeyReused

_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    forms.NoSuchService: (404, "not_found"),
    applying.FormChanged: (409, "form_changed"),
    applying.NotDeclared: (428, "declaration_required"),
    applications.NothingThere: (404, "not_found"),
    applications.NotYet: (409, "conflict"),
    declarations.NoSuchDeclaration: (404, "not_found"),
    form_drafts.ChangedElsewhere: (409, "draft_changed"),
    uploads.NoSuchUpload: (404, "not_found"),
    uploads.WrongPlace: (409, "conflict"),
    KeyReused: (409, "conflict"),
    IllegalMove: (409, "conflict"),
}
REFUSED = (
    *_REFUSALS,
    forms.OutOfService,
    applying.NotAnswered,
    declarations.NotDeclared,
    PersonObjected,
    applications.FileMissing,
)


def refused(request: Request, error: Exception) -> Response:
    """Raises `KeyError` for what is not refused here."""
    match error:
        case applying.NotAnswered():
            return _not_valid(request, error.findings, "/body/answers")
        case declarations.NotDeclared():
            return _not_valid(request, error.findings, "/body")
        case PersonObjected():
            more = {"declaration": error.declaration}
            return problem(request, 409, "person_objected", more=more)
        case forms.OutOfService():
            until = None if error.until is None else {"until": error.until}
            return problem(request, 503, "service_closed", more=until)
        case applications.FileMissing():
            wrong = [("/body/files", "must have arrived whole and clean")]
            return problem(request, 422, "validation_failed", errors=wrong)
        case _:
            return problem(request, *_REFUSALS[type(error)])


def answered_once(request: Request, do: Callable[[], str], show: Callable[[str], Any]) -> Response:
    """Answers with what was made."""
    try:
        made = done_once(request, do)
    except REFUSED as error:
        return refused(request, error)
    return made_answer(show(made), 201)


def _not_valid(request: Request, findings: Iterable[Finding], above: str) -> Response:
    """In the citizen's language: these sentences are for them, at their fields."""
    language = language_of(request)
    wrong = [(above + one["pointer"], _said(one, language)) for one in findings]
    return problem(request, 422, "validation_failed", errors=wrong)


def _said(one: Finding, language: str) -> str:
    """With the way out, where there is one."""
    way_out = one["way_out"]
    parts = [one["text"], *([way_out["text"]] if way_out else [])]
    return " ".join(part[language] for part in parts)
