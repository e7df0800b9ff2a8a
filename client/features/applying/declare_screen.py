"""A declaration in the middle of a form, wired: terms, evidence, signature."""

from collections.abc import Callable
from functools import partial

from client.design import Control, skeleton
from client.domain.declarations import Declarations
from client.domain.forms import Declares, Field
from client.edges import use_edges
from client.features.applying import declaring
from client.features.applying.declaring import State as Writing
from client.features.applying.model import State
from client.features.applying.views.declare import Doing, declare_view
from client.hooks import Change, component, use_model
from client.portal.errors import PortalError, StepUpNeeded
from client.shown.answers import Asking, answered
from client.shown.asking import use_asked
from client.shown.attaching import Attaching, use_attaching
from client.shown.stepping_up import use_step_up


@component
def DeclareStep(form: State, asking: Asking, on_declared: Callable[[], object]) -> Control:
    edges, speech = use_edges(), asking.speech
    answer, asking_terms = use_asked(edges.portal.declarations, asking.on_copy)
    state, change = use_model(partial(_first, form, asking))
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
            failed, wrong = error.as_failed(), error.wrong
            change(lambda now: declaring.refused(now, failed, wrong))
            if declaring.has_newer_terms(wrong):
                asking_terms.on_again()
        else:
            change(declaring.finished)
            on_declared()

    def ready(known: Declarations) -> Control:
        doing = _doing(change, attaching, partial(sign, known))
        return declare_view(state, _declares(field), known.terms, asking, doing)

    waiting = skeleton(5, label=speech.say("applying.waiting"))
    return answered(answer, asking_terms, waiting=waiting, ready=ready)


def _doing(change: Change[Writing], attaching: Attaching, sign: Callable[[], object]) -> Doing:
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
    )


def _first(form: State, asking: Asking) -> Writing:
    """Whoever was chosen from a register has a name there already."""
    names = {option.value: asking.speech.of(option.label) for option in _field(form).options}
    mine = tuple(one for one in form.undeclared if one.field == _field(form).key)
    return declaring.begun(mine, names, asking.speech.today)


def _field(form: State) -> Field:
    """The first whose people are not declared; the others follow when this one is."""
    key = form.undeclared[0].field
    return next(field for field in form.form.fields if field.key == key)


def _declares(field: Field) -> Declares:
    if field.declares is None:
        raise ValueError("nobody to declare")
    return field.declares
