"""Checking, wired."""

from functools import partial

from client.design import Control
from client.domain.codes import Code, DocumentCode
from client.edges import use_back, use_edges, use_speech
from client.features.checking import model
from client.features.checking.view import Acts, check_view
from client.hooks import component, use_task
from client.portal.errors import PortalError
from client.shown.codes import Wrong, use_code_entry
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing


@component
def CheckScreen(code: str | None = None) -> Control:
    """With a `code` it is asked about at once."""
    edges, speech, back, copy = use_edges(), use_speech(), use_back(), use_copying()
    state, change = use_crossing(f"checking/{code or ''}", partial(model.begun, code))

    async def ask() -> None:
        if not isinstance(state.step, model.Asking):
            return
        about = state.step.code
        try:
            result = await edges.portal.check(about)
        except PortalError as error:
            change(partial(model.not_answered, code=about, failed=error.as_failed()))
        else:
            change(partial(model.answered, code=about, result=result))

    def taken(got: Code) -> Wrong | None:
        if not isinstance(got, DocumentCode):
            return Wrong.OTHER_KIND
        change(partial(model.asked, code=got.code))
        return None

    use_task(ask, [state.attempt])
    entry, entering = use_code_entry(f"checking-code/{code or ''}", taken)
    return check_view(
        state,
        entry,
        speech,
        Acts(
            entering=entering,
            on_again=lambda: change(model.once_more),
            on_another=lambda: change(model.another),
            on_copy=copy,
            on_back=back,
        ),
    )
