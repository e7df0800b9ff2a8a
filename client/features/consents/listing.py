"""All consents, wired: whose, in which state, and what waits for an answer."""

from functools import partial

from client.design import Action, Control, paragraph, sheet
from client.domain.institutions import InstitutionId
from client.edges import use_back, use_edges
from client.features.consents import model
from client.features.consents.knowing import use_consents
from client.features.consents.views.listed import Listing, listed_view
from client.hooks import component, use_dialog, use_model


@component
def ConsentsScreen(institution: InstitutionId | None = None) -> Control:
    """Of everybody, or of one institution alone."""
    edges, known = use_edges(), use_consents()
    state, change = use_model(partial(model.Listed, institution=institution))
    say = known.asking.speech.say
    steps = ("consents.how_1", "consents.how_2", "consents.how_3", "consents.how_4")
    use_dialog(
        sheet(
            say("consents.how"),
            *(paragraph(say(step)) for step in steps),
            close=Action(say("consents.close"), lambda: change(model.explained)),
        )
        if state.explaining
        else None
    )
    return listed_view(
        known.answer,
        known.history,
        state,
        known.asking,
        Listing(
            on_whose=lambda whose: change(lambda now: model.of_person(now, whose)),
            on_group=lambda group: change(lambda now: model.in_group(now, group)),
            on_everybody=lambda: change(model.of_everybody),
            on_explain=lambda: change(model.explained),
            on_go=edges.go,
        ),
        on_back=use_back(),
    )
