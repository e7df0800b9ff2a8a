"""The surveys a citizen may answer, wired."""

from functools import partial

from client import design
from client.design import Action, Control, Tone, icons
from client.domain.surveys import SurveyHead, SurveyState
from client.edges import use_back, use_edges
from client.hooks import component
from client.i18n.formats import Speech
from client.places.privacy import ContactChoices, OneSurvey
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def SurveysScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.surveys, use_copying())
    say, speech = asking.speech.say, asking.speech

    def ready(known: tuple[SurveyHead, ...]) -> Control:
        if not known:
            way = Action(say("surveys.to_choices"), lambda: edges.go(ContactChoices()))
            return design.empty_state(say("surveys.none"), say("surveys.none_text"), action=way)
        rows = [_row(one, speech, partial(edges.go, OneSurvey(one.id))) for one in known]
        return design.list_card(*rows)

    return asked_page(
        say("surveys.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("surveys.waiting")),
        ready=ready,
        subtitle=say("surveys.lead"),
        on_back=use_back(),
        ident="surveys",
    )


def _row(one: SurveyHead, speech: Speech, on_press: design.Press) -> Control:
    say = speech.say
    name = say("surveys.anonymous" if one.anonymous else "surveys.named")
    until = say("surveys.until", day=speech.day(one.closes))
    told = f"{speech.of(one.sender)} · {name} · {until}"
    ident = f"survey-{one.id}"
    title = speech.of(one.title)
    match one.state:
        case SurveyState.OPEN:
            return design.nav_row(title, on_press, subtitle=told, icon=icons.CONTENTS, ident=ident)
        case SurveyState.ANSWERED:
            tag = design.tag(say("surveys.answered"), Tone.SUCCESS)
        case _:
            tag = design.tag(say("surveys.expired"), Tone.NEUTRAL)
    return design.info_row(title, subtitle=told, icon=icons.CONTENTS, trailing=tag, ident=ident)
