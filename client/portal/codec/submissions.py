"""Answers as the portal takes them, and what it says of them."""

from datetime import date
from typing import Any

from client.domain.form_answers import Answer
from client.domain.forms import FieldKey, Named
from client.domain.submissions import Checked, Drafting, Submission, Undeclared
from client.portal.codec.entered import written_entered
from client.portal.codec.reading import Record, each, identifier, words
from client.portal.codec.services import read_finding


def read_checked(record: Record) -> Checked:
    return Checked(
        findings=each(record, "findings", read_finding),
        undeclared=each(record, "undeclared", _read_undeclared),
    )


def written_submission(submission: Submission) -> Record:
    answers = {key: _written(answer) for key, answer in submission.answers.items()}
    return {"version": submission.version, "answers": answers}


def written_draft(drafting: Drafting) -> Record:
    return {
        "revision": drafting.revision,
        "version": drafting.version,
        "step": drafting.step,
        "answers": {key: written_entered(one) for key, one in drafting.entered.items()},
    }


def _written(answer: Answer) -> Any:
    match answer:
        case date():
            return answer.isoformat()
        case str() | int():
            return answer
        case _:
            return written_entered(answer)


def _read_undeclared(record: Record) -> Undeclared:
    person = Named(words(record, "fin"), words(record, "name"))
    return Undeclared(FieldKey(identifier(record, "field")), person)
