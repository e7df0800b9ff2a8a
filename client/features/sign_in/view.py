"""Sign-in as a function of its step. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.design import Control, Press, page
from client.features.sign_in import model
from client.features.sign_in.views.choosing import choosing, typing
from client.features.sign_in.views.failing import unsuccessful
from client.features.sign_in.views.waiting import in_browser, on_phone, starting
from client.i18n.formats import Speech


@dataclass(frozen=True, slots=True)
class Acts:
    on_browser: Press
    on_phone: Press | None
    """`None` where this way is switched off."""
    on_type: Callable[[str], object]
    on_send: Press
    on_again: Press
    on_choose: Press
    """Back to the choice of a way; gives up what runs."""
    on_open: Callable[[str], object]
    on_copy: Callable[[str], object]
    on_back: Press | None


def sign_in_view(
    state: model.State, speech: Speech, acts: Acts, *, clock: Control, test_people: Control
) -> Control:
    body = _body(state, speech, acts, clock)
    choosing_still = isinstance(state.step, model.Choosing)
    return page(
        speech.say("sign_in.title"),
        *body,
        test_people,
        on_back=acts.on_back if choosing_still else acts.on_choose,
        back_label=speech.say("sign_in.back"),
        ident="sign-in-page",
    )


def _body(state: model.State, speech: Speech, acts: Acts, clock: Control) -> list[Control]:
    match state.step:
        case model.Choosing():
            return choosing(speech, acts.on_browser, acts.on_phone)
        case model.Typing(is_wrong):
            return typing(
                state.fin, speech, is_wrong=is_wrong, on_type=acts.on_type, on_send=acts.on_send
            )
        case model.Starting(way):
            return starting(way, speech, acts.on_choose)
        case model.InBrowser() as step:
            return in_browser(
                step,
                speech,
                clock,
                on_open=partial(acts.on_open, step.address),
                on_copy=partial(acts.on_copy, step.address),
                on_cancel=acts.on_choose,
            )
        case model.OnPhone(code):
            return on_phone(
                code, speech, clock, on_cancel=acts.on_choose, on_browser=acts.on_browser
            )
        case model.Unsuccessful() as step:
            return unsuccessful(step, speech, on_again=acts.on_again, on_choose=acts.on_choose)
