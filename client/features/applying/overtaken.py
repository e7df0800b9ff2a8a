"""What happened at the portal since the citizen began: a new form, a declaration that is over.

Nothing that was entered is lost. Pure.
"""

from dataclasses import replace

from client.domain.answers import Failed, Trouble
from client.domain.form_answers import faults_in, prefilled
from client.domain.forms import Form, Step
from client.domain.submissions import Checked
from client.features.applying import model
from client.features.applying.model import Stage, State


def renewed(state: State, form: Form) -> State:
    """The new form with what was entered; who was about to send looks through it once more."""
    draft = form.draft
    now = replace(
        state,
        form=form,
        entered={**prefilled(form), **state.entered},
        at=state.at if any(step.id == state.at for step in form.steps) else form.steps[0].id,
        busy=False,
        failed=None,
        findings=(),
        tried=False,
        resumed=False,
        renewed=True,
        changes=() if draft is None else draft.changes,
        begun=state.begun if draft is None else draft.begun,
        revision=state.revision if draft is None else draft.revision,
    )
    if now.stage is not Stage.CHECKING:
        return now
    lacking = _lacking(now)
    if lacking is None:
        return now
    return replace(model.changing(now, lacking.id), tried=True)


def undeclared(state: State, told: Checked) -> State:
    """Back to declaring whoever is no longer declared, and then to the check."""
    missing = told.undeclared
    if told.findings or not missing:
        return model.sent_back(state, told.findings)
    named = missing[0].field
    asking = (one for one in state.steps if any(field.key == named for field in one.fields))
    step = next(asking, None)
    if step is None:  # the portal names a question that it does not ask
        return model.refused(state, Failed(Trouble.BROKEN))
    back = model.changing(state, step.id)
    mine = tuple(one for one in missing if one.field in {field.key for field in step.fields})
    return replace(back, busy=False, stage=Stage.DECLARING, undeclared=mine, lapsed=True)


def _lacking(state: State) -> Step | None:
    """The first step that the new form asks more in than was answered."""
    return next((step for step in state.steps if faults_in(step, state.form, state.entered)), None)
