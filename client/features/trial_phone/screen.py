"""The demo's phone, wired."""

from dataclasses import dataclass, replace

from client.design import Control
from client.domain.session import Ended, EndReason
from client.edges import use_back, use_edges, use_speech
from client.features.trial_phone.view import Acts, no_phone, question, trial_phone_view
from client.hooks import component, use_dialog, use_model
from client.portal.errors import PortalError
from client.shown.copying import use_copying
from client.shown.trial import use_trial_phone
from client.state import use_app_state


@dataclass(frozen=True, slots=True)
class Asking:
    """Whether everything shall begin again."""

    busy: bool = False
    failed: bool = False


@component
def TrialPhoneScreen() -> Control:
    edges, app, speech = use_edges(), use_app_state(), use_speech()
    phone, answering = use_trial_phone()
    asking, change = use_model(_not_asked)

    async def begin_again() -> None:
        if asking is None or asking.busy or edges.trial is None:
            return
        change(lambda now: now and replace(now, busy=True))
        try:
            await edges.trial.begin_again()
        except PortalError:
            change(lambda now: now and Asking(failed=True))
            return
        await edges.login.forget()
        change(lambda _: None)
        app.ask_portal_again()
        app.session = Ended(EndReason.SIGNED_OUT)

    use_dialog(
        None
        if asking is None
        else question(
            speech,
            busy=asking.busy,
            failed=asking.failed,
            on_yes=begin_again,
            on_no=lambda: change(lambda _: None),
        )
    )
    if edges.trial is None:
        return no_phone(speech, on_back=use_back())
    acts = Acts(
        answering=answering,
        on_copy=use_copying(),
        on_begin_again=lambda: change(lambda _: Asking()),
        on_back=use_back(),
    )
    return trial_phone_view(phone, speech, acts)


def _not_asked() -> Asking | None:
    return None
