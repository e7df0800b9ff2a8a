"""Contact choices, wired: each holds once the portal has it."""

from client.design import Control
from client.domain.contact_choices import ContactChoices
from client.edges import use_back, use_edges
from client.features.contact_choices import model
from client.features.contact_choices.here import notices_here
from client.features.contact_choices.model import State
from client.features.contact_choices.noticing import use_notices_here
from client.features.contact_choices.view import Choosing, choices_view
from client.hooks import component, use_model
from client.places.privacy import Surveys
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def ContactChoicesScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.contact_choices, use_copying())
    state, change = use_model(State)
    here, acts = use_notices_here()
    again = asking.on_again

    async def choose(choices: ContactChoices) -> None:
        if state.sending:
            return
        change(model.begun)
        try:
            await edges.portal.choose_contact(choices)
        except PortalError as error:
            if error.code == "conflict":
                change(model.overtaken)
            else:
                failed = error.as_failed()
                change(lambda now: model.refused(now, failed))
        else:
            change(model.finished)
        again()

    async def hours(choices: ContactChoices) -> None:
        change(model.tried)
        chosen = model.with_hours(state, choices)
        if chosen is not None:
            await choose(chosen)

    doing = Choosing(
        on_choose=choose,
        on_hours=hours,
        on_begins=lambda text: change(lambda now: model.begins_typed(now, text)),
        on_ends=lambda text: change(lambda now: model.ends_typed(now, text)),
        on_surveys=lambda: edges.go(Surveys()),
    )
    on_device = notices_here(here, asking.speech, acts)
    return choices_view(answer, state, asking, doing, on_device=on_device, on_back=use_back())
