"""A declaration in the middle of a form, wired: terms, evidence, signature."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import Control, skeleton, stack
from client.domain.declarations import DeclarationId, Declarations
from client.domain.forms import Declares, Field
from client.edges import Edges, use_edges
from client.features.applying import declaring
from client.features.applying.declaring import Kept
from client.features.applying.declaring import State as Writing
from client.features.applying.keeping import name_of_declaring
from client.features.applying.model import State
from client.features.applying.views.declare import Doing, declare_view
from client.features.applying.views.step import lapsed_said
from client.hooks import Change, component, use_model, use_task
from client.i18n.formats import Speech
from client.places.services import Declarations as AllDeclarations
from client.places.services import OneDeclaration
from client.portal.errors import PersonObjected, PortalError, StepUpNeeded
from client.shown.answers import Asking, answered
from client.shown.asking import use_asked
from client.shown.attaching import Attaching, use_attaching
from client.shown.stepping_up import use_step_up

_TOPICS: Final = ("declarations",)
"""The portal hints when an objection is made, taken back or decided."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """Until it is touched, what was kept before stays: it may be about others."""

    begun: Writing
    state: Writing
    kept: Kept | None = None


@component
def DeclareStep(form: State, asking: Asking, on_declared: Callable[[], object]) -> Control:
    edges, speech = use_edges(), asking.speech
    answer, asking_terms = use_asked(edges.portal.declarations, asking.on_copy, topics=_TOPICS)
    state, change = _use_writing(edges, form, asking)
    attaching = use_attaching(lambda _, file: change(lambda now: declaring.proved(now, file)))
    confirmed = use_step_up()
    field = _field(form)

    async def sign(known: Declarations) -> None:
        change(declaring.tried)
        told = declaring.declaring(state, form.form.service, field.key, known.terms, speech.today)
        if told is None or state.busy:
            return
        change(declaring.busy)
        key = declaring.key_of(told, form.begun, known.declarations)
        try:
            await confirmed(partial(edges.portal.declare, told, key))
        except StepUpNeeded:
            change(declaring.finished)
        except PortalError as error:
            change(partial(_refused, error, known))
            if isinstance(error, PersonObjected) or declaring.has_newer_terms(error.wrong):
                asking_terms.on_again()
        else:
            change(declaring.signed)
            edges.drafts.drop(_name(form))
            on_declared()

    def ready(known: Declarations) -> Control:
        doing = _doing(change, attaching, partial(sign, known), edges)
        drawn = declare_view(state, _declares(field), known, asking, doing)
        return stack(*_lapsed(form, state, known, speech), drawn)

    waiting = skeleton(5, label=speech.say("applying.waiting"))
    return answered(answer, asking_terms, waiting=waiting, ready=ready)


def _use_writing(edges: Edges, form: State, asking: Asking) -> tuple[Writing, Change[Writing]]:
    """Kept at this window until it is signed: nothing is lost by looking at something else."""
    opened, _ = use_model(partial(_opened, edges, form, asking))
    state, change = use_model(lambda: opened.state)

    async def keep() -> None:
        if state.signed:
            return
        kept = opened.kept if state == opened.state else Kept(opened.begun, state)
        if kept is None:
            edges.drafts.drop(_name(form))
        else:
            edges.drafts.keep(_name(form), kept)

    use_task(keep, [state])
    return state, change


def _lapsed(form: State, state: Writing, known: Declarations, speech: Speech) -> list[Control]:
    """Whoever objects is told of by themselves, and is not to be declared once more."""
    objecting = declaring.objecting(state, known.declarations)
    all_object = all(one.fin in objecting for one in state.people)
    return [] if all_object else lapsed_said(form, speech)


def _doing(
    change: Change[Writing], attaching: Attaching, sign: Callable[[], object], edges: Edges
) -> Doing:
    return Doing(
        attaching=attaching,
        on_name=lambda index, name: change(lambda now: declaring.named(now, index, name)),
        on_relation=lambda fin, one: change(lambda now: declaring.related(now, fin, one)),
        on_ground=lambda ground: change(lambda now: declaring.grounded(now, ground)),
        on_informed=lambda how: change(lambda now: declaring.told(now, how)),
        on_informed_on=lambda text: change(lambda now: declaring.told_on(now, text)),
        on_until=lambda text: change(lambda now: declaring.held_until(now, text)),
        on_take_off=lambda index: change(lambda now: declaring.taken_off(now, index)),
        on_turn=lambda code: change(lambda now: declaring.turned(now, code)),
        on_sign=sign,
        on_earlier=lambda earlier: edges.go(
            AllDeclarations() if earlier is None else OneDeclaration(earlier)
        ),
    )


def _refused(error: PortalError, known: Declarations, now: Writing) -> Writing:
    named = error.declaration if isinstance(error, PersonObjected) else None
    earlier = None if named is None else DeclarationId(named)
    failed, before = error.as_failed(), known.declarations
    return declaring.refused(now, failed, error.wrong, earlier, before)


def _opened(edges: Edges, form: State, asking: Asking) -> _Opened:
    """As it was left at this window, to look at another declaration or at an answer."""
    begun = _begun(form, asking)
    kept = edges.drafts.of(_name(form))
    if not isinstance(kept, Kept):
        return _Opened(begun, begun)
    return _Opened(begun, declaring.resumed(begun, kept), kept)


def _begun(form: State, asking: Asking) -> Writing:
    """Whoever was chosen from a register has a name there already."""
    names = {option.value: asking.speech.of(option.label) for option in _field(form).options}
    mine = tuple(one for one in form.undeclared if one.field == _field(form).key)
    return declaring.begun(mine, names, asking.speech.today)


def _name(form: State) -> str:
    return name_of_declaring(form.form, _field(form).key)


def _field(form: State) -> Field:
    """The first whose people are not declared; the others follow when this one is."""
    key = form.undeclared[0].field
    return next(field for field in form.form.fields if field.key == key)


def _declares(field: Field) -> Declares:
    if field.declares is None:
        raise ValueError("nobody to declare")
    return field.declares
