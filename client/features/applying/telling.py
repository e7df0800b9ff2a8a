"""What a form tells the portal: answers to judge, the whole to send, a draft to keep. Pure."""

import hashlib
import json

from client.domain.form_answers import answers_in
from client.domain.submissions import Drafting, Submission
from client.features.applying.model import State
from client.portal.codec.submissions import written_submission


def so_far(state: State) -> Submission:
    """Answers up to this step: what comes later is not judged yet."""
    steps = state.steps if state.returning else state.steps[: state.place + 1]
    answers = answers_in(state.form, state.entered, steps)
    return Submission(state.form.service, state.form.version, answers)


def whole(state: State) -> Submission:
    answers = answers_in(state.form, state.entered, state.steps)
    return Submission(state.form.service, state.form.version, answers)


def drafting(state: State) -> Drafting:
    form = state.form
    return Drafting(form.service, form.version, state.revision, state.step.id, state.entered)


def key_of(state: State) -> str:
    """The same for the same answers of the same draft: sent twice, it is one application."""
    said = [state.begun, written_submission(whole(state))]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
