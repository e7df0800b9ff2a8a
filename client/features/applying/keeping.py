"""The draft keeps itself: here at once, at the portal a moment after the last touch."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from client.domain.answers import Failed
from client.domain.forms import Entered, FieldKey, Form, StepId
from client.edges import Edges
from client.features.applying import model, telling
from client.features.applying.model import Saving, Stage, State
from client.hooks import Change, use_model, use_task
from client.portal.errors import PortalError, Refused

CALM: Final = 0.8
"""Seconds without a touch: whoever is typing is let type."""
AGAIN: Final = 10.0
"""Seconds until what could not be kept is told once more."""
_CHANGED: Final = "draft_changed"


@dataclass(frozen=True, slots=True)
class _Local:
    """What was entered at this window, and on which of the portal's drafts it stands."""

    entered: Mapping[FieldKey, Entered] = field(repr=False)
    at: StepId
    revision: int


@dataclass(eq=False)
class _Told:
    """What was sent to be kept: a reply that is lost on the way is known again by it."""

    contents: list[Mapping[FieldKey, Entered]] = field(
        default_factory=list[Mapping[FieldKey, Entered]]
    )
    theirs: Form | None = None
    why: Failed | None = None
    """The last time it could not be kept."""
    kept: tuple[Mapping[FieldKey, Entered], StepId] | None = None


def first_state(edges: Edges, form: Form) -> State:
    """The portal's draft; or what was entered here and did not reach it."""
    state = model.begun(form)
    kept = edges.drafts.of(_name(form))
    if not isinstance(kept, _Local) or kept.entered == state.entered:
        return state
    if kept.revision != state.revision:
        return state
    return model.with_entered(state, kept.entered, kept.at)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a citizen, and a deed of theirs, can do with the draft."""

    edges: Edges
    state: State
    change: Change[State]
    told: _Told

    @property
    def is_in_question(self) -> bool:
        """Another device's lies at the portal, and the citizen has not said which one stays."""
        return self.told.theirs is not None

    @property
    def why_not_kept(self) -> Failed:
        """Dropped on another device meanwhile, it is begun anew with the next try."""
        return self.told.why or Refused(_CHANGED).as_failed()

    @property
    def is_new(self) -> bool:
        """Entered here, not at the portal yet, and nobody has to decide first."""
        state = self.state
        if not state.changed or state.saving is Saving.ELSEWHERE:
            return False
        return self.told.kept != (state.entered, state.at)

    async def save(self) -> State | None:
        """The state with the portal's draft in it; `None` when it could not be kept."""
        state, self.told.why = self.state, None
        if state.entered not in self.told.contents:
            self.told.contents.append(dict(state.entered))
        try:
            kept = await self.edges.portal.keep_draft(telling.drafting(state))
        except Refused as error:
            if error.code == _CHANGED:
                return await self._compare(state)
            return self._not_kept(error)
        except PortalError as error:
            return self._not_kept(error)
        self.told.kept = (state.entered, state.at)
        self.change(lambda now: model.kept(now, kept))
        return model.kept(state, kept)

    async def start_over(self) -> None:
        """Everything is forgotten, here and at the portal."""
        _forget(self.edges, self.state.form)
        self.told.kept = None
        try:
            await self.edges.portal.drop_draft(self.state.form.service)
            form = (await self.edges.portal.form(self.state.form.service)).value
        except PortalError as error:
            failed = error.as_failed()
            self.change(lambda now: model.refused(now, failed))
        else:
            self.change(lambda _: model.begun(form))

    def take_theirs(self) -> None:
        """What the other device kept; what was entered here goes."""
        theirs, self.told.theirs = self.told.theirs, None
        if theirs is not None:
            self.change(lambda _: model.begun(theirs))

    def keep_mine(self) -> None:
        theirs, self.told.theirs = self.told.theirs, None
        draft = None if theirs is None else theirs.draft
        revision = 0 if draft is None else draft.revision
        self.change(lambda now: model.over_theirs(now, revision))

    async def _compare(self, state: State) -> State | None:
        """A lost reply looks like another device: what is there tells them apart."""
        try:
            form = (await self.edges.portal.form(state.form.service)).value
        except PortalError as error:
            return self._not_kept(error)
        draft = form.draft
        if draft is not None and draft.entered in self.told.contents:
            self.change(lambda now: model.adopted(now, draft))
            return model.adopted(state, draft)
        if draft is None:
            self.change(lambda now: model.over_theirs(now, 0))
            return None
        self.told.theirs = form
        self.change(model.kept_elsewhere)
        return None

    def _not_kept(self, error: PortalError) -> None:
        why = self.told.why = error.as_failed()
        self.change(lambda now: model.not_kept(now, why))


def use_draft(
    edges: Edges, state: State, change: Change[State], again_every: float = AGAIN
) -> Draft:
    told, _ = use_model(_Told)
    draft = Draft(edges, state, change, told)
    is_sent = state.stage is Stage.SENT

    async def keep_here() -> None:
        """Nothing is lost when the citizen leaves in the middle of a word."""
        if is_sent:
            _forget(edges, state.form)
        elif state.changed:
            local = _Local(dict(state.entered), state.at, state.revision)
            edges.drafts.keep(_name(state.form), local)

    async def keep_there() -> None:
        if not is_sent and draft.is_new:
            await _keep_there(draft, again_every)

    use_task(keep_here, [state.entered, state.at, state.revision, is_sent])
    in_question = state.saving is Saving.ELSEWHERE
    use_task(keep_there, [state.entered, state.at, is_sent, state.revision, in_question])
    return draft


async def _keep_there(draft: Draft, again_every: float) -> None:
    """Stopped by the next touch, which begins it anew."""
    pause = CALM
    while True:
        await asyncio.sleep(pause)
        if await draft.save() is not None:
            return
        pause = again_every


def _forget(edges: Edges, form: Form) -> None:
    """With it goes what was half declared in it."""
    edges.drafts.drop(_name(form))
    for one in form.fields:
        edges.drafts.drop(name_of_declaring(form, one.key))


def name_of_declaring(form: Form, key: FieldKey) -> str:
    """Under which a declaration in the middle of the form is kept."""
    return f"declaring/{form.service}/{key}"


def _name(form: Form) -> str:
    return f"form/{form.service}"
