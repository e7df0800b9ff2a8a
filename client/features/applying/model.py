"""Where a citizen is in a form: what was entered, what is wrong, what the portal said. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from client.domain.answers import Failed
from client.domain.applications import Application
from client.domain.form_answers import asked_in, faults_in, prefilled, steps_asked
from client.domain.forms import (
    Entered,
    Field,
    FieldKey,
    Form,
    FormDraft,
    Step,
    StepId,
)
from client.domain.languages import Text
from client.domain.services import Finding
from client.domain.submissions import Checked, DraftKept, Undeclared


class Stage(Enum):
    ANSWERING = auto()
    DECLARING = auto()
    """Somebody was named who is not declared yet (R-5.1)."""
    CHECKING = auto()
    SENT = auto()


class Saving(Enum):
    """How the draft stands at the portal."""

    NOTHING = auto()
    SAVED = auto()
    NOT_NOW = auto()
    """It could not be kept there: it is kept here, and told as soon as it can be."""
    ELSEWHERE = auto()
    """Another device saved another one meanwhile."""


@dataclass(frozen=True, slots=True)
class State:
    form: Form
    entered: Mapping[FieldKey, Entered] = field(repr=False)
    at: StepId
    stage: Stage = Stage.ANSWERING
    returning: bool = False
    """One answer is being changed: then back to the check."""
    tried: bool = False
    """Before that nobody is told that something is missing."""
    findings: tuple[Finding, ...] = ()
    unchecked: bool = False
    """The portal could not be asked; it judges when the form is sent."""
    undeclared: tuple[Undeclared, ...] = ()
    busy: bool = False
    failed: Failed | None = None
    begun: str | None = None
    revision: int = 0
    saving: Saving = Saving.NOTHING
    unkept: Failed | None = None
    """Why the draft could not be kept, where that is so."""
    resumed: bool = False
    renewed: bool = False
    """The form changed under the citizen's hands."""
    changes: tuple[Text, ...] = ()
    """What is different from the form that was begun."""
    lapsed: bool = False
    """Somebody had been declared, and is not any more."""
    changed: bool = False
    """Something was entered here."""
    sent: Application | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        return steps_asked(self.form, self.entered)

    @property
    def step(self) -> Step:
        return next((step for step in self.steps if step.id == self.at), self.steps[0])

    @property
    def place(self) -> int:
        """Counted from nought, among the steps that are asked."""
        return self.steps.index(self.step)


def begun(form: Form) -> State:
    """Where the draft was left, or at the first step."""
    draft = form.draft
    if draft is None:
        return State(form, prefilled(form), form.steps[0].id)
    known = any(step.id == draft.step for step in form.steps)
    return State(
        form,
        {**prefilled(form), **draft.entered},
        draft.step if known else form.steps[0].id,
        begun=draft.begun,
        revision=draft.revision,
        saving=Saving.SAVED,
        resumed=True,
        changes=draft.changes,
    )


def tried(state: State) -> State:
    return replace(state, tried=True, failed=None)


def is_whole(state: State) -> bool:
    """Whether this step may be left forwards."""
    return not faults_in(state.step, state.form, state.entered)


def busy(state: State) -> State:
    return replace(state, busy=True, failed=None)


def refused(state: State, failed: Failed) -> State:
    return replace(state, busy=False, failed=failed)


def judged(state: State, told: Checked) -> State:
    """What the portal thinks: stay where something is wrong, declare, or go on."""
    here = {one.key for one in state.step.fields}
    told_here = [one for one in told.findings if not one.place or one.place[0] in here]
    wrong = _in_sight(state, told_here)
    state = replace(state, busy=False, findings=wrong, unchecked=False)
    if wrong:
        return state
    missing = tuple(one for one in told.undeclared if one.field in here)
    if missing:
        return replace(state, stage=Stage.DECLARING, undeclared=missing)
    return onward(state)


def not_judged(state: State) -> State:
    """Without a line the citizen goes on; the portal judges everything when it is sent."""
    return onward(replace(state, busy=False, unchecked=True))


def declared(state: State) -> State:
    return onward(replace(state, stage=Stage.ANSWERING, undeclared=(), lapsed=False))


def onward(state: State) -> State:
    steps, place = state.steps, state.place
    state = replace(state, tried=False, resumed=False, renewed=False, changes=())
    if state.returning or place + 1 >= len(steps):
        return replace(state, stage=Stage.CHECKING, returning=False)
    return replace(state, at=steps[place + 1].id)


def backward(state: State) -> State:
    """One step up; from the check to the last step, from a declaration to who was named."""
    state = replace(
        state, tried=False, failed=None, findings=(), resumed=False, renewed=False, changes=()
    )
    if state.stage is Stage.CHECKING:
        return replace(state, stage=Stage.ANSWERING, at=state.steps[-1].id)
    if state.stage is Stage.DECLARING:
        return replace(state, stage=Stage.ANSWERING, undeclared=(), lapsed=False)
    if state.returning:
        return replace(state, stage=Stage.CHECKING, returning=False)
    return replace(state, at=state.steps[max(0, state.place - 1)].id)


def is_first(state: State) -> bool:
    return state.stage is Stage.ANSWERING and state.place == 0 and not state.returning


def changing(state: State, step: StepId) -> State:
    return replace(state, stage=Stage.ANSWERING, at=step, returning=True, failed=None)


def sent(state: State, application: Application) -> State:
    return replace(state, busy=False, stage=Stage.SENT, sent=application)


def not_confirmed(state: State) -> State:
    """The citizen would not give the code: nothing was sent."""
    return replace(state, busy=False)


def sent_back(state: State, findings: Sequence[Finding]) -> State:
    """The portal refused some answers: to the first step that holds one of them."""
    keys = {one.place[0] for one in findings if one.place}
    seen = _in_sight(state, findings)
    for step in state.steps:
        if any(one.key in keys for one in asked_in(step, state.form, state.entered)):
            return replace(changing(state, step.id), busy=False, findings=seen)
    return replace(state, busy=False, findings=seen)


def _in_sight(state: State, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is said of a question that is not asked stands above those that are."""
    asked = {one.key for step in state.steps for one in asked_in(step, state.form, state.entered)}
    return tuple(
        one if not one.place or one.place[0] in asked else replace(one, place=())
        for one in findings
    )


def kept(state: State, draft: DraftKept) -> State:
    return replace(state, begun=draft.begun, revision=draft.revision, saving=Saving.SAVED)


def not_kept(state: State, why: Failed) -> State:
    return replace(state, saving=Saving.NOT_NOW, unkept=why)


def kept_elsewhere(state: State) -> State:
    return replace(state, saving=Saving.ELSEWHERE)


def adopted(state: State, draft: FormDraft) -> State:
    """It was ours: only the reply was lost. What was entered since is still to be kept."""
    return replace(
        state, begun=draft.begun, revision=draft.revision, saving=Saving.NOTHING, changed=True
    )


def over_theirs(state: State, revision: int) -> State:
    """Mine is to stay: the next save goes over what the other device kept."""
    return replace(state, revision=revision, saving=Saving.NOTHING)


def findings_of(state: State, key: FieldKey) -> tuple[Finding, ...]:
    return tuple(one for one in state.findings if one.place[:1] == (key,))


def fields_here(state: State) -> tuple[Field, ...]:
    return asked_in(state.step, state.form, state.entered)


def with_entered(state: State, now: Mapping[FieldKey, Entered], at: StepId) -> State:
    """What was entered at this window and has not reached the portal."""
    known = any(step.id == at for step in state.form.steps)
    return replace(state, entered=now, at=at if known else state.at, changed=True, resumed=True)
