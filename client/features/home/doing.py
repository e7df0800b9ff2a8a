"""What is being done: applications that run, forms left half way, services that are liked."""

from collections.abc import Callable
from functools import partial

from client.design import Control, icons, link, list_card, nav_row, section, skeleton, stack
from client.domain.answers import Answer, Ready
from client.domain.applications import Application
from client.domain.services import Catalogue
from client.edges import use_edges
from client.hooks import component
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import Apply, OneApplication, Services
from client.shown.answers import Asking, answered
from client.shown.applications import days_left, icon_of, state_tag
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.services import service_row

Go = Callable[[Place], object]

MOST_RUNNING = 3
MOST_LIKED = 4


@component
def DoingOnHome() -> Control:
    """Each half asks for itself: one that fails takes nothing of the other."""
    edges, copy = use_edges(), use_copying()
    applications, asking = use_asked(edges.portal.applications, copy)
    catalogue, asking_services = use_asked(edges.portal.services, copy)
    return stack(
        *running_block(applications, asking, edges.go),
        services_block(catalogue, asking_services, edges.go),
        gap="large",
    )


def running_block(
    applications: Answer[tuple[Application, ...]], asking: Asking, on_go: Go
) -> list[Control]:
    """Nothing where nothing runs, and nothing before it is known."""
    known = applications.value if isinstance(applications, Ready) else ()
    running = sorted(
        (one for one in known if one.is_open), key=lambda one: not one.waits_for_citizen
    )
    if not running:
        return []
    rows = [_running(one, asking.speech, on_go) for one in running[:MOST_RUNNING]]
    return [section(asking.speech.say("home.running"), list_card(*rows), ident="running")]


def services_block(catalogue: Answer[Catalogue], asking: Asking, on_go: Go) -> Control:
    speech = asking.speech

    def ready(known: Catalogue) -> Control:
        liked = dict.fromkeys((*known.favourites, *known.recent))
        services = known.known(tuple(liked))[:MOST_LIKED]
        drafts = [
            nav_row(
                speech.of(draft.title),
                partial(on_go, Apply(draft.service)),
                subtitle=speech.say("services.saved_at", moment=speech.moment(draft.saved_at)),
                icon=icons.DRAFT,
                ident=f"draft-{draft.service}",
            )
            for draft in known.drafts[:MOST_LIKED]
        ]
        rows = [*drafts, *(service_row(one, speech, on_go) for one in services)]
        return list_card(*(rows or [_to_catalogue(speech, on_go)]))

    return section(
        speech.say("home.services"),
        answered(
            catalogue, asking, waiting=skeleton(2, label=speech.say("home.loading")), ready=ready
        ),
        action=link(
            speech.say("home.all_services"), partial(on_go, Services()), ident="all-services"
        ),
        ident="services-on-home",
    )


def _running(one: Application, speech: Speech, on_go: Go) -> Control:
    told = [one.number, days_left(one, speech)]
    return nav_row(
        speech.of(one.title),
        partial(on_go, OneApplication(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=icon_of(one.state),
        trailing=state_tag(one, speech),
        ident=f"running-{one.id}",
    )


def _to_catalogue(speech: Speech, on_go: Go) -> Control:
    return nav_row(
        speech.say("home.find_service"),
        partial(on_go, Services()),
        subtitle=speech.say("home.find_service_text"),
        icon=icons.SERVICES,
        ident="find-service",
    )
